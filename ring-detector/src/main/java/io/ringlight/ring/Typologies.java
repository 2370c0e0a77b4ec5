package io.ringlight.ring;

import io.ringlight.ring.score.RingScore;
import io.ringlight.ring.score.TreeEnsemble;

/** Names the typology of a ring by what was measured of it. */
final class Typologies {
  /** What the likeliest typology must reach to be named, and a second one to make it mixed. */
  private static final double LIKELY = 0.3;

  private static final double ALSO_LIKELY = 0.5;

  private Typologies() {}

  /**
   * The likeliest typology; {@link Typology#MIXED} where two are likely, {@link Typology#UNKNOWN}
   * where none is.
   */
  static Typology of(RingScore score, double[] features) {
    Typology best = Typology.UNKNOWN;
    double highest = LIKELY;
    double second = 0;
    for (Typology typology : Typology.values()) {
      TreeEnsemble ensemble = score.typologies().get(typology.code());
      double chance = ensemble == null ? 0 : ensemble.probability(features);
      if (chance > highest) {
        second = best == Typology.UNKNOWN ? 0 : highest;
        highest = chance;
        best = typology;
      } else {
        second = Math.max(second, chance);
      }
    }
    return second >= ALSO_LIKELY ? Typology.MIXED : best;
  }
}
