package io.ringlight.bench;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.ring.DetectionParameters;
import io.ringlight.ring.Ring;
import io.ringlight.ring.RingDetector;
import io.ringlight.ring.RingLineage;
import io.ringlight.ring.quality.ListedRing;
import java.util.List;

/** Ringlight itself, with its defaults and no model. */
final class EngineFinder implements RingFinder {
  @Override
  public String name() {
    return "ringlight";
  }

  @Override
  public List<ListedRing> find(GraphSnapshot snapshot) {
    List<Ring> rings =
        RingDetector.detect(snapshot, null, null, DetectionParameters.defaults(), Progress.NONE)
            .rings();
    return RingLineage.track(rings, snapshot.id(), List.of()).stream().map(ListedRing::of).toList();
  }
}
