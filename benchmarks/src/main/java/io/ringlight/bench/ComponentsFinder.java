package io.ringlight.bench;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.ring.algo.ConnectedComponents;
import io.ringlight.ring.quality.ListedRing;
import java.util.List;

/**
 * Lists every component over shared identifiers.
 *
 * @param mostAccounts identifiers that more accounts touch join nobody
 */
record ComponentsFinder(int mostAccounts) implements RingFinder {
  @Override
  public String name() {
    return mostAccounts == Integer.MAX_VALUE
        ? "components"
        : "components, at most " + mostAccounts + " sharing";
  }

  @Override
  public List<ListedRing> find(GraphSnapshot snapshot) {
    SharingGraph sharing = new SharingGraph(snapshot, mostAccounts);
    return sharing.rings(ConnectedComponents.of(sharing.graph()));
  }
}
