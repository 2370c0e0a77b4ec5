package io.ringlight.ring.peer;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.ring.algo.DenseCore;
import io.ringlight.ring.algo.Peeling;
import io.ringlight.ring.algo.WeightedGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * FRAUDAR (Hooi et al., KDD 2016): greedy peeling to the block of accounts and identifiers with
 * most weight by node, where an edge weighs 1 / ln(d + 5) for an identifier of d accounts, so that
 * crowded identifiers hide nobody. Then the block's accounts are taken out and the next block is
 * sought, until one is less than {@code leastShare} times as dense as the first or {@code
 * mostBlocks} have been found. Weights stay what they were in the whole graph. O(blocks · links ·
 * log nodes).
 *
 * @param leastShare above 0, at most 1
 * @param mostBlocks at least 1
 */
public record Fraudar(double leastShare, int mostBlocks) implements Peer {
  private static final double LEAST_SHARE = 0.1;
  private static final int MOST_BLOCKS = 1000;

  /** Stops at a tenth of the first block's density, or after 1,000 blocks. */
  public Fraudar() {
    this(LEAST_SHARE, MOST_BLOCKS);
  }

  @Override
  public List<int[]> groups(GraphSnapshot snapshot) {
    SharingGraph sharing =
        SharingGraph.weighted(snapshot, degree -> 1 / StrictMath.log(degree + 5.0));
    double[] costs = new double[sharing.graph().nodeCount()];
    Arrays.fill(costs, 1);
    Peeling peeling = new Peeling(sharing.graph(), costs);
    List<int[]> groups = new ArrayList<>();
    int[] left = linked(sharing.graph());
    double first = 0;
    for (int block = 0; block < mostBlocks && left.length > 0; block++) {
      DenseCore found = peeling.core(left);
      first = Math.max(first, found.density());
      int[] accounts = sharing.accounts(found.core());
      if (accounts.length == 0 || found.density() < leastShare * first) {
        return groups;
      }
      if (SharingGraph.isListed(accounts)) {
        groups.add(accounts);
      }
      left = without(left, accounts);
    }
    return groups;
  }

  private static int[] linked(WeightedGraph graph) {
    int[] nodes = new int[graph.nodeCount()];
    int count = 0;
    for (int node = 0; node < nodes.length; node++) {
      if (graph.degree(node) > 0) {
        nodes[count++] = node;
      }
    }
    return Arrays.copyOf(nodes, count);
  }

  /** Both ascend. */
  private static int[] without(int[] nodes, int[] taken) {
    int[] left = new int[nodes.length];
    int count = 0;
    int next = 0;
    for (int node : nodes) {
      if (next < taken.length && taken[next] == node) {
        next++;
      } else {
        left[count++] = node;
      }
    }
    return Arrays.copyOf(left, count);
  }
}
