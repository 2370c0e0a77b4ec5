package io.ringlight.ring.score;

import java.util.Arrays;

/**
 * A generalised additive model: each feature gives points by a piecewise linear function, and the
 * sum of all points is the logarithm of the odds. Whoever reads its table can follow each score by
 * hand. Immutable.
 */
public final class Scorecard {
  private final double intercept;
  private final double[][] knots;
  private final double[][] points;

  /**
   * @param intercept log odds of a group whose features all give no points
   * @param knots for each {@link Feature}, ascending values; empty where it gives none
   * @param points for each feature, the points at its knots; beyond the outer ones they stay
   */
  public Scorecard(double intercept, double[][] knots, double[][] points) {
    int features = Feature.values().length;
    if (knots.length != features || points.length != features) {
      throw new IllegalArgumentException(
          "a scorecard needs knots and points for each of " + features + " features");
    }
    this.intercept = intercept;
    this.knots = knots;
    this.points = points;
  }

  /** The points that one feature gives at a value. */
  public double points(Feature feature, double value) {
    double[] at = knots[feature.ordinal()];
    double[] give = points[feature.ordinal()];
    if (at.length == 0) {
      return 0;
    }
    int upper = Arrays.binarySearch(at, value);
    if (upper >= 0) {
      return give[upper];
    }
    upper = -upper - 1;
    if (upper == 0 || upper == at.length) {
      return give[Math.max(0, upper - 1)];
    }
    double share = (value - at[upper - 1]) / (at[upper] - at[upper - 1]);
    return give[upper - 1] + share * (give[upper] - give[upper - 1]);
  }

  /**
   * The probability for a group.
   *
   * @param values one for each feature
   * @return between 0 and 1, in steps of a millionth, so that it may decide
   */
  public double probability(double[] values) {
    double sum = intercept;
    for (Feature feature : Feature.values()) {
      sum += points(feature, values[feature.ordinal()]);
    }
    return Math.rint(1e6 / (1 + StrictMath.exp(-sum))) / 1e6;
  }
}
