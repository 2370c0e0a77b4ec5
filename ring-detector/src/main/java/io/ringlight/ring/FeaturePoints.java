package io.ringlight.ring;

/**
 * What one measure of a group adds to its score.
 *
 * @param feature the name of a {@link io.ringlight.ring.score.Feature}; another version may know
 *     others
 * @param value as it was measured
 * @param points added to the logarithm of the odds
 * @param usualPoints what the median candidate would be given. Where a curve of points lies high or
 *     low as a whole says nothing, because the others can make up for it; only differences do.
 */
public record FeaturePoints(String feature, double value, double points, double usualPoints) {
  /** How far the measure pushed the score up, or down where it is below zero. */
  public double push() {
    return points - usualPoints;
  }
}
