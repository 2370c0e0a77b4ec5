package io.ringlight.bench;

import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.ring.DetectionParameters;
import io.ringlight.ring.Ring;
import io.ringlight.ring.RingDetector;
import io.ringlight.ring.RingLineage;
import io.ringlight.ring.quality.ListedRing;
import io.ringlight.ring.score.RingScore;
import java.util.List;
import java.util.function.Function;

/** Ringlight itself, with its defaults. */
final class EngineFinder implements RingFinder {
  private final String name;
  private final RingScore score;
  private final Function<GraphSnapshot, AccountRisks> risks;

  /**
   * @param risks what a model thinks of each account; null without a model
   */
  EngineFinder(String name, RingScore score, Function<GraphSnapshot, AccountRisks> risks) {
    this.name = name;
    this.score = score;
    this.risks = risks;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<ListedRing> find(GraphSnapshot snapshot) {
    AccountRisks given = risks == null ? null : risks.apply(snapshot);
    DetectionParameters parameters = DetectionParameters.defaults().withScore(score);
    List<Ring> rings =
        RingDetector.detect(snapshot, given, null, parameters, Progress.NONE).rings();
    return RingLineage.track(rings, snapshot.id(), List.of()).stream().map(ListedRing::of).toList();
  }
}
