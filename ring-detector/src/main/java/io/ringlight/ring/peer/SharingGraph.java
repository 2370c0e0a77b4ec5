package io.ringlight.ring.peer;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.IdentifierLinks;
import io.ringlight.graph.SanctionedLinks;
import io.ringlight.ring.algo.Members;
import io.ringlight.ring.algo.Partition;
import io.ringlight.ring.algo.WeightedGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The graph that peers work on: accounts first, then identifiers, and an edge where an account
 * touches an identifier that another account touches too. Peers get to know of sanctioned things
 * and of things that are the same, as the engine does. Near linear in links to build.
 */
final class SharingGraph {
  private static final int LEAST_MEMBERS = 3;
  private static final int MOST_MEMBERS = 500;

  private final int accountCount;
  private final WeightedGraph graph;

  private SharingGraph(int accountCount, WeightedGraph graph) {
    this.accountCount = accountCount;
    this.graph = graph;
  }

  /** All edges weigh 1. */
  static SharingGraph of(GraphSnapshot snapshot) {
    return of(snapshot, Integer.MAX_VALUE);
  }

  /**
   * All edges weigh 1.
   *
   * @param mostAccounts identifiers that more accounts touch are left out
   */
  static SharingGraph of(GraphSnapshot snapshot, int mostAccounts) {
    return new Builder(snapshot).build(mostAccounts, degree -> 1);
  }

  /**
   * @param weight of an identifier's edges, by the number of accounts that touch it; above 0
   */
  static SharingGraph weighted(GraphSnapshot snapshot, IntToDoubleFunction weight) {
    return new Builder(snapshot).build(Integer.MAX_VALUE, weight);
  }

  WeightedGraph graph() {
    return graph;
  }

  /** The accounts of each community, where they are 3 to 500. */
  List<int[]> groups(Partition partition) {
    Members members = partition.members();
    List<int[]> groups = new ArrayList<>();
    for (int community = 0; community < members.communityCount(); community++) {
      if (members.size(community) >= LEAST_MEMBERS) {
        int[] accounts = accounts(members.of(community));
        if (isListed(accounts)) {
          groups.add(accounts);
        }
      }
    }
    return groups;
  }

  /** The accounts among some nodes, which ascend. */
  int[] accounts(int[] nodes) {
    int end = Arrays.binarySearch(nodes, accountCount);
    return Arrays.copyOf(nodes, end < 0 ? -end - 1 : end);
  }

  static boolean isListed(int[] accounts) {
    return accounts.length >= LEAST_MEMBERS && accounts.length <= MOST_MEMBERS;
  }

  private static final class Builder {
    private final GraphSnapshot snapshot;
    private final IdentifierLinks links;
    private final SanctionedLinks sanctioned;
    private final int[] degrees;
    private final int[] from;
    private final int[] to;
    private int size;

    Builder(GraphSnapshot snapshot) {
      this.snapshot = snapshot;
      this.links = snapshot.identifierLinks();
      this.sanctioned = snapshot.sanctionedLinks();
      this.degrees = new int[snapshot.identifiers().size()];
      this.from = new int[links.size()];
      this.to = new int[links.size()];
    }

    SharingGraph build(int mostAccounts, IntToDoubleFunction weight) {
      int accounts = snapshot.accounts().size();
      for (int account = 0; account < accounts; account++) {
        collect(account);
      }
      float[] weights = new float[size];
      int kept = 0;
      for (int edge = 0; edge < size; edge++) {
        int degree = degrees[to[edge]];
        if (degree >= 2 && degree <= mostAccounts) {
          from[kept] = from[edge];
          to[kept] = accounts + to[edge];
          weights[kept++] = (float) weight.applyAsDouble(degree);
        }
      }
      double[] nodeWeights = new double[accounts + degrees.length];
      Arrays.fill(nodeWeights, 1);
      return new SharingGraph(
          accounts,
          WeightedGraph.fromEdges(
              nodeWeights.length,
              Arrays.copyOf(from, kept),
              Arrays.copyOf(to, kept),
              Arrays.copyOf(weights, kept),
              nodeWeights));
    }

    /** One edge for each thing, in however many roles and under however many ids it is touched. */
    private void collect(int account) {
      int first = size;
      for (int link = links.start(account); link < links.end(account); link++) {
        if (isEvidence(account, links.identifier(link))) {
          to[size++] = thing(links.identifier(link));
        }
      }
      Arrays.sort(to, first, size);
      int end = size;
      size = first;
      for (int edge = first; edge < end; edge++) {
        if (edge == first || to[edge] != to[size - 1]) {
          from[size] = account;
          to[size++] = to[edge];
          degrees[to[edge]]++;
        }
      }
    }

    private boolean isEvidence(int account, int identifier) {
      return !sanctioned.isIdentifierSanctioned(identifier)
          && !sanctioned.isPairSanctioned(account, sanctioned.identifierNode(identifier));
    }

    private int thing(int identifier) {
      int same = snapshot.identifiers().sameAs(identifier);
      return same < 0 ? identifier : same;
    }
  }
}
