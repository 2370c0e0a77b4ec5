package io.ringlight.ring.peer;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.ring.algo.ConnectedComponents;
import java.util.List;

/**
 * Connected components over shared identifiers: whoever shares anything belongs together. Linear in
 * links.
 *
 * @param mostAccounts identifiers that more accounts touch join nobody
 */
public record Components(int mostAccounts) implements Peer {
  /** Every identifier joins, however crowded. */
  public Components() {
    this(Integer.MAX_VALUE);
  }

  @Override
  public List<int[]> groups(GraphSnapshot snapshot) {
    SharingGraph sharing = SharingGraph.of(snapshot, mostAccounts);
    return sharing.groups(ConnectedComponents.of(sharing.graph()));
  }
}
