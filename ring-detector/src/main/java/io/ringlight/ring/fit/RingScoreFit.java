package io.ringlight.ring.fit;

import io.ringlight.ring.evidence.Parallel;
import io.ringlight.ring.score.Feature;
import io.ringlight.ring.score.RingScore;
import io.ringlight.ring.score.ScoreVariant;
import io.ringlight.ring.score.TreeEnsemble;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fits all ensembles of a {@link RingScore}. */
public final class RingScoreFit {
  /** A first look may keep many; it must lose few. */
  private static final BoostingParameters FIRST_LOOK =
      new BoostingParameters(24, 8, 0.25, 5, 3, 1, 1);

  private static final double LEAST = 0.001;
  private static final BoostingParameters COLLUSION =
      new BoostingParameters(200, 24, 0.1, 5, 3, 0.5, 1);
  private static final BoostingParameters WHOLENESS =
      new BoostingParameters(80, 12, 0.1, 5, 3, 0.5, 1);

  private static final BoostingParameters TYPOLOGY =
      new BoostingParameters(40, 8, 0.15, 5, 3, 0.5, 1);

  private RingScoreFit() {}

  /**
   * Fits a score from nothing: without risks, and with them too where the examples know any. What
   * is fitted without is the same either way.
   *
   * @param origin what the examples are, for people
   * @param rings groups with the chance that they are a ring
   * @param overlaps groups near rings with their overlap
   * @param typologies the codes of the examples' kinds
   */
  public static RingScore fit(
      String origin,
      Examples rings,
      Examples overlaps,
      List<String> typologies,
      Parallel parallel) {
    SortedMap<String, TreeEnsemble> named = new TreeMap<>();
    for (int kind = 0; kind < typologies.size(); kind++) {
      Examples told = ofKind(rings, kind);
      List<Feature> asked = AskedFeatures.WITHOUT_RISKS.all();
      named.put(typologies.get(kind), GradientBoosting.fit(told, asked, TYPOLOGY, parallel));
    }
    return new RingScore(
        origin,
        variant(rings, overlaps, AskedFeatures.WITHOUT_RISKS, parallel),
        rings.knowRisks() ? variant(rings, overlaps, AskedFeatures.WITH_RISKS, parallel) : null,
        named);
  }

  private static ScoreVariant variant(
      Examples rings, Examples overlaps, AskedFeatures asked, Parallel parallel) {
    return new ScoreVariant(
        GradientBoosting.fit(rings, asked.quick(), FIRST_LOOK, parallel),
        LEAST,
        GradientBoosting.fit(rings, asked.all(), COLLUSION, parallel),
        GradientBoosting.fit(overlaps, asked.all(), WHOLENESS, parallel));
  }

  /** The rings among the examples, and whether each is of a kind. */
  private static Examples ofKind(Examples rings, int kind) {
    Examples told = new Examples();
    for (int row = 0; row < rings.size(); row++) {
      if (rings.target(row) >= 0.5 && rings.kind(row) >= 0) {
        double target = rings.kind(row) == kind ? 1 : 0;
        told.add(rings.values(row), target, 1, rings.fold(row), rings.kind(row));
      }
    }
    return told;
  }
}
