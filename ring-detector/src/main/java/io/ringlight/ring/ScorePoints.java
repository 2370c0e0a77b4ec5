package io.ringlight.ring;

import java.util.List;

/**
 * How a score comes about: the intercept and the points of all features sum to the logarithm of its
 * odds.
 *
 * @param intercept log odds of a group whose features all give no points
 * @param features those that give this group or the median candidate points, the strongest {@link
 *     FeaturePoints#push} first, whether up or down
 */
public record ScorePoints(double intercept, List<FeaturePoints> features) {
  public ScorePoints {
    features = List.copyOf(features);
  }

  /** The logarithm of the odds. */
  public double logOdds() {
    return intercept + features.stream().mapToDouble(FeaturePoints::points).sum();
  }

  /** The logarithm of the odds of the median candidate. */
  public double usualLogOdds() {
    return intercept + features.stream().mapToDouble(FeaturePoints::usualPoints).sum();
  }
}
