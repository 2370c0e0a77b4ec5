package io.ringlight.ring.candidate;

import io.ringlight.ring.algo.WeightedGraph;
import io.ringlight.ring.evidence.EvidenceGraph;
import java.util.Arrays;

/**
 * One weighing of the evidence graph as a graph to find communities in: accounts count one, tokens
 * nothing. A token of two accounts is a plain edge between them. Accounts without evidence are left
 * out.
 */
final class CommunityGraph {
  /** Links weaker than this say nothing and cost time. */
  private static final double LEAST_WEIGHT = 0.02;

  private final WeightedGraph graph;
  private final int[] accountOfNode;

  private CommunityGraph(WeightedGraph graph, int[] accountOfNode) {
    this.graph = graph;
    this.accountOfNode = accountOfNode;
  }

  /** How much a token's touches weigh. */
  enum Weighing {
    /** Things as they are, and what accounts do by its support from other tokens. */
    MIXED {
      @Override
      double crowd(EvidenceGraph evidence, int token) {
        if (evidence.type(token).source().isIdentity()) {
          return evidence.degree(token) - 1;
        }
        double sum = 0;
        for (int touch = evidence.start(token); touch < evidence.end(token); touch++) {
          sum += evidence.support(touch);
        }
        return sum - 1;
      }

      @Override
      double weight(EvidenceGraph evidence, int token, int touch) {
        double weight = evidence.surprise(token) * evidence.overlap(touch);
        return evidence.type(token).source().isIdentity()
            ? weight
            : weight * evidence.support(touch);
      }
    },
    /** Shared things alone, whatever else their accounts share. */
    FLAT {
      @Override
      double crowd(EvidenceGraph evidence, int token) {
        return evidence.degree(token) - 1;
      }

      @Override
      double weight(EvidenceGraph evidence, int token, int touch) {
        return evidence.type(token).source().isIdentity()
            ? evidence.surprise(token) * evidence.overlap(touch)
            : 0;
      }
    };

    /** The number of others that a token's accounts see through it. */
    abstract double crowd(EvidenceGraph evidence, int token);

    abstract double weight(EvidenceGraph evidence, int token, int touch);
  }

  static CommunityGraph of(EvidenceGraph evidence, Weighing weighing) {
    return new Builder(evidence, weighing).build();
  }

  WeightedGraph graph() {
    return graph;
  }

  int nodeCount() {
    return accountOfNode.length;
  }

  /** The account of a node, or -1 for a token. */
  int account(int node) {
    return accountOfNode[node];
  }

  private static final class Builder {
    private final EvidenceGraph evidence;
    private final Weighing weighing;
    private final int[] nodeOfAccount;
    private int[] accountOfNode = new int[1024];
    private int nodes;
    private int[] from = new int[4096];
    private int[] to = new int[4096];
    private float[] weights = new float[4096];
    private int edges;

    Builder(EvidenceGraph evidence, Weighing weighing) {
      this.evidence = evidence;
      this.weighing = weighing;
      this.nodeOfAccount = new int[evidence.accountCount()];
      Arrays.fill(nodeOfAccount, -1);
    }

    CommunityGraph build() {
      for (int token = 0; token < evidence.tokenCount(); token++) {
        double scale = 1 / Math.sqrt(Math.max(1, weighing.crowd(evidence, token)));
        if (evidence.degree(token) == 2) {
          pair(token, scale);
        } else {
          star(token, scale);
        }
      }
      double[] nodeWeights = new double[nodes];
      for (int node = 0; node < nodes; node++) {
        nodeWeights[node] = accountOfNode[node] >= 0 ? 1 : 0;
      }
      WeightedGraph graph =
          WeightedGraph.fromEdges(
              nodes,
              Arrays.copyOf(from, edges),
              Arrays.copyOf(to, edges),
              Arrays.copyOf(weights, edges),
              nodeWeights);
      return new CommunityGraph(graph, Arrays.copyOf(accountOfNode, nodes));
    }

    private void pair(int token, double scale) {
      int first = evidence.start(token);
      double left = weighing.weight(evidence, token, first) * scale;
      double right = weighing.weight(evidence, token, first + 1) * scale;
      if (Math.min(left, right) >= LEAST_WEIGHT) {
        // Both links of the star that it stands for.
        edge(
            node(evidence.account(first)),
            node(evidence.account(first + 1)),
            (float) (left + right));
      }
    }

    private void star(int token, double scale) {
      int kept = 0;
      for (int touch = evidence.start(token); touch < evidence.end(token); touch++) {
        kept += weighing.weight(evidence, token, touch) * scale >= LEAST_WEIGHT ? 1 : 0;
      }
      if (kept < 2) {
        return;
      }
      int tokenNode = newNode(-1);
      for (int touch = evidence.start(token); touch < evidence.end(token); touch++) {
        double weight = weighing.weight(evidence, token, touch) * scale;
        if (weight >= LEAST_WEIGHT) {
          edge(tokenNode, node(evidence.account(touch)), (float) weight);
        }
      }
    }

    private int node(int account) {
      if (nodeOfAccount[account] < 0) {
        nodeOfAccount[account] = newNode(account);
      }
      return nodeOfAccount[account];
    }

    private int newNode(int account) {
      if (nodes == accountOfNode.length) {
        accountOfNode = Arrays.copyOf(accountOfNode, nodes + (nodes >> 1));
      }
      accountOfNode[nodes] = account;
      return nodes++;
    }

    private void edge(int left, int right, float weight) {
      if (edges == from.length) {
        int capacity = edges + (edges >> 1);
        from = Arrays.copyOf(from, capacity);
        to = Arrays.copyOf(to, capacity);
        weights = Arrays.copyOf(weights, capacity);
      }
      from[edges] = left;
      to[edges] = right;
      weights[edges++] = weight;
    }
  }
}
