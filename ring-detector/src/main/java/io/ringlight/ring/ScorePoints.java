package io.ringlight.ring;

import java.util.List;

/**
 * How a score comes about: the intercept and the points of all features sum to the logarithm of its
 * odds.
 *
 * @param intercept log odds of a group whose features all give no points
 * @param features those that give points, most points first, whether for or against
 */
public record ScorePoints(double intercept, List<FeaturePoints> features) {
  public ScorePoints {
    features = List.copyOf(features);
  }

  /** The logarithm of the odds. */
  public double logOdds() {
    double sum = intercept;
    for (FeaturePoints feature : features) {
      sum += feature.points();
    }
    return sum;
  }
}
