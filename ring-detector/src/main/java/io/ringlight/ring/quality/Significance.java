package io.ringlight.ring.quality;

import java.util.List;

/**
 * What q-values promised and what came true, over the judged rings with a small one.
 *
 * @param maxQValue rings with at most this q-value are looked at
 * @param chance those of them that are chance rings; the share should be at most maxQValue; null
 *     when nothing is known of look-alikes
 * @param falseRings those of them that are false, chance rings among them
 */
public record Significance(double maxQValue, Proportion chance, Proportion falseRings) {
  private static final double MAX_Q_VALUE = 0.05;

  /** Null when no ring has a q-value. */
  static Significance of(List<RingOutcome> judged, boolean lookalikesKnown) {
    if (judged.stream().allMatch(ring -> ring.qValue() == null)) {
      return null;
    }
    List<RingOutcome> rings =
        judged.stream()
            .filter(ring -> ring.qValue() != null && ring.qValue() <= MAX_Q_VALUE)
            .toList();
    return new Significance(
        MAX_Q_VALUE,
        lookalikesKnown ? Proportion.of(rings, RingOutcome::chance) : null,
        Proportion.of(rings, ring -> ring.verdict() == Verdict.FALSE));
  }
}
