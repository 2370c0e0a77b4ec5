package io.ringlight.bench;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.IdentifierLinks;
import io.ringlight.graph.SanctionedLinks;
import io.ringlight.ring.RingStatus;
import io.ringlight.ring.algo.Members;
import io.ringlight.ring.algo.Partition;
import io.ringlight.ring.algo.WeightedGraph;
import io.ringlight.ring.quality.ListedRing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The graph that peers work on: accounts on one side, identifiers on the other, an edge of weight 1
 * where an account touches an identifier. Peers get to know of sanctioned things and of things that
 * are the same, as the engine does.
 */
final class SharingGraph {
  private static final int LEAST_MEMBERS = 3;

  private final GraphSnapshot snapshot;
  private final int mostAccounts;
  private final int[] from;
  private final int[] to;
  private int size;

  /**
   * @param mostAccounts identifiers that more accounts touch are left out
   */
  SharingGraph(GraphSnapshot snapshot, int mostAccounts) {
    this.snapshot = snapshot;
    this.mostAccounts = mostAccounts;
    this.from = new int[snapshot.identifierLinks().size()];
    this.to = new int[snapshot.identifierLinks().size()];
  }

  WeightedGraph graph() {
    IdentifierLinks links = snapshot.identifierLinks();
    for (int link = 0; link < links.size(); link++) {
      boolean repeated =
          link > 0
              && links.account(link) == links.account(link - 1)
              && links.identifier(link) == links.identifier(link - 1);
      if (!repeated && counts(links.account(link), links.identifier(link))) {
        from[size] = links.account(link);
        to[size] = snapshot.accounts().size() + thing(links.identifier(link));
        size++;
      }
    }
    int nodes = snapshot.accounts().size() + snapshot.identifiers().size();
    float[] weights = new float[size];
    Arrays.fill(weights, 1);
    double[] nodeWeights = new double[nodes];
    Arrays.fill(nodeWeights, 1);
    return WeightedGraph.fromEdges(
        nodes, Arrays.copyOf(from, size), Arrays.copyOf(to, size), weights, nodeWeights);
  }

  private boolean counts(int account, int identifier) {
    SanctionedLinks sanctioned = snapshot.sanctionedLinks();
    return !sanctioned.isIdentifierSanctioned(identifier)
        && !sanctioned.isPairSanctioned(account, sanctioned.identifierNode(identifier))
        && snapshot.identifierLinks().byIdentifier().count(identifier) <= mostAccounts;
  }

  private int thing(int identifier) {
    int same = snapshot.identifiers().sameAs(identifier);
    return same < 0 ? identifier : same;
  }

  /** Each community's accounts as a ring, where they are at least three. */
  List<ListedRing> rings(Partition partition) {
    Members members = partition.members();
    List<ListedRing> rings = new ArrayList<>();
    for (int community = 0; community < members.communityCount(); community++) {
      List<String> accounts =
          Arrays.stream(members.of(community))
              .filter(node -> node < snapshot.accounts().size())
              .mapToObj(snapshot.accounts()::id)
              .toList();
      if (accounts.size() >= LEAST_MEMBERS) {
        rings.add(new ListedRing("C-" + community, RingStatus.NEW, 1, null, null, accounts));
      }
    }
    return rings;
  }
}
