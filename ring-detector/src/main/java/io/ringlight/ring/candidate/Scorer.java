package io.ringlight.ring.candidate;

import io.ringlight.graph.AccountRisks;
import io.ringlight.ring.evidence.EvidenceGraph;
import io.ringlight.ring.evidence.Parallel;
import io.ringlight.ring.score.Marketplace;
import io.ringlight.ring.score.Measurer;
import io.ringlight.ring.score.RingScore;
import io.ringlight.ring.score.ScoreVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Measures and scores groups. */
public final class Scorer {
  private final EvidenceGraph evidence;
  private final Marketplace marketplace;
  private final AccountRisks risks;
  private final ScoreVariant score;
  private final ThreadLocal<Measurer> measurers;

  /**
   * @param risks what a model thinks of each account; null without a model
   */
  public Scorer(
      EvidenceGraph evidence, Marketplace marketplace, AccountRisks risks, RingScore score) {
    this.evidence = evidence;
    this.marketplace = marketplace;
    this.risks = score.reads(risks) ? risks : null;
    this.score = score.variant(risks);
    this.measurers = ThreadLocal.withInitial(this::newMeasurer);
  }

  private Measurer newMeasurer() {
    return new Measurer(evidence, marketplace, risks);
  }

  /**
   * Scores one group in full.
   *
   * @param accounts ascending, at least two
   */
  public Scored score(int[] accounts) {
    double[] features = measurers.get().measure(accounts);
    return new Scored(accounts, features, score.collusion(features), score.wholeness(features));
  }

  /**
   * Those groups that reach a score, in their order. A first look spares what it finds hopeless,
   * unless less than that is asked for.
   */
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
    Predicate<double[]> hopeless =
        minScore > score.least() ? score::isHopeless : firstLook -> false;
    List<Scored> scored = new ArrayList<>();
    for (int[] group : groups) {
      double[] features = measurers.get().measure(group, hopeless);
      double collusion = features == null ? -1 : score.collusion(features);
      if (collusion >= minScore) {
        scored.add(new Scored(group, features, collusion, score.wholeness(features)));
      }
    }
    return scored;
  }
}
