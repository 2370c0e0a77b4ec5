package io.ringlight.ring.peer;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.RinglightException;
import java.util.List;

/** A detector that finds groups of accounts in a snapshot by what they share. */
public sealed interface Peer permits Components, Modularity, LabelPropagation, Fraudar {
  /**
   * Looks for groups. Deterministic, whatever the number of threads.
   *
   * @return groups of 3 to 500 accounts, each ascending; no account is in two
   * @throws RinglightException when the snapshot is too large for it
   */
  List<int[]> groups(GraphSnapshot snapshot);
}
