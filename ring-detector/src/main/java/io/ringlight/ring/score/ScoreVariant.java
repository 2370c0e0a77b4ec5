package io.ringlight.ring.score;

/**
 * Judges candidates by what was measured of them. A small ensemble takes a first look; the full one
 * judges what passes. Immutable.
 *
 * @param firstLook asks only for features that are {@link Feature#isQuick}
 * @param least what a first look's probability must be for a group to be measured in full
 * @param collusion the chance that a group is a ring
 * @param wholeness the expected overlap (Jaccard) with a whole ring
 */
public record ScoreVariant(
    TreeEnsemble firstLook, double least, TreeEnsemble collusion, TreeEnsemble wholeness) {

  /** Whether a first look at the quick features rules a group out. */
  public boolean isHopeless(double[] values) {
    return firstLook.probability(values) < least;
  }

  /** The probability that a group is a ring, as far as it was measured in full. */
  public double collusion(double[] values) {
    return collusion.probability(values);
  }

  /** The expected overlap with a whole ring, by which overlapping candidates compete. */
  public double wholeness(double[] values) {
    return wholeness.probability(values);
  }

  boolean asksForRisks() {
    return firstLook.asksForRisks() || collusion.asksForRisks() || wholeness.asksForRisks();
  }
}
