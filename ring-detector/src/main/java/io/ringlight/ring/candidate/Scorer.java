package io.ringlight.ring.candidate;

import io.ringlight.ring.evidence.EvidenceGraph;
import io.ringlight.ring.evidence.Parallel;
import io.ringlight.ring.score.Marketplace;
import io.ringlight.ring.score.Measurer;
import io.ringlight.ring.score.RingScore;
import java.util.ArrayList;
import java.util.List;

/** Measures and scores groups. */
public final class Scorer {
  private final EvidenceGraph evidence;
  private final Marketplace marketplace;
  private final RingScore score;
  private final ThreadLocal<Measurer> measurers;

  public Scorer(EvidenceGraph evidence, Marketplace marketplace, RingScore score) {
    this.evidence = evidence;
    this.marketplace = marketplace;
    this.score = score;
    this.measurers = ThreadLocal.withInitial(this::newMeasurer);
  }

  private Measurer newMeasurer() {
    return new Measurer(evidence, marketplace);
  }

  /**
   * Scores one group in full.
   *
   * @param accounts ascending, at least two
   */
  public Scored score(int[] accounts) {
    return scored(accounts, measurers.get().measure(accounts));
  }

  private Scored scored(int[] accounts, double[] features) {
    return new Scored(accounts, features, score.collusion(features), score.wholeness(features));
  }

  /** Those groups that reach a score, in their order. */
  public List<Scored> score(List<int[]> groups, double minScore, Parallel parallel) {
    List<Scored> scored = new ArrayList<>();
    parallel
        .map(
            groups.size(),
            group -> groups.get(group).length,
            (from, to) -> score(groups.subList(from, to), minScore))
        .forEach(scored::addAll);
    return scored;
  }

  private List<Scored> score(List<int[]> groups, double minScore) {
    List<Scored> scored = new ArrayList<>();
    for (int[] group : groups) {
      double[] features = measurers.get().measure(group, score::isHopeless);
      if (features != null && score.collusion(features) >= minScore) {
        scored.add(scored(group, features));
      }
    }
    return scored;
  }
}
