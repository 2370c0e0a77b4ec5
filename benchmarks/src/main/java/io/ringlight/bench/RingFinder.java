package io.ringlight.bench;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.ring.quality.ListedRing;
import java.util.List;

/** Something that lists rings in a snapshot. */
interface RingFinder {
  /** For the table. */
  String name();

  /** The rings, with ids that differ from each other. */
  List<ListedRing> find(GraphSnapshot snapshot);
}
