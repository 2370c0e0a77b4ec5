package io.ringlight.bench;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.ring.algo.Leiden;
import io.ringlight.ring.algo.LeidenParameters;
import io.ringlight.ring.quality.ListedRing;
import java.util.List;

/** Lists every community that Leiden finds with modularity at resolution 1. */
final class ModularityFinder implements RingFinder {
  private static final int ITERATIONS = 10;

  @Override
  public String name() {
    return "modularity, resolution 1";
  }

  @Override
  public List<ListedRing> find(GraphSnapshot snapshot) {
    SharingGraph sharing = new SharingGraph(snapshot, Integer.MAX_VALUE);
    LeidenParameters parameters = LeidenParameters.modularity(1).withIterations(ITERATIONS);
    return sharing.rings(Leiden.partition(sharing.graph(), parameters));
  }
}
