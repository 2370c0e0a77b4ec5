package io.ringlight.ring.score;

import java.util.Arrays;

/**
 * A generalised additive model: each feature gives points by a piecewise linear function, and the
 * sum of all points is the logarithm of the odds. Whoever reads its table can follow each score by
 * hand. Immutable.
 */
public final class Scorecard {
  private static final Feature[] ALL = Feature.values();
  private static final Feature[] QUICK =
      Arrays.stream(ALL).filter(Feature::isQuick).toArray(Feature[]::new);

  private final double intercept;
  private final double[][] knots;
  private final double[][] points;
  private final double slowAtMost;

  /**
   * @param intercept log odds of a group whose features all give no points
   * @param slowAtMost the most points that the features which are not {@link Feature#isQuick} gave
   *     any group together; positive infinity where nobody knows
   * @param knots for each {@link Feature}, ascending values; empty where it gives none
   * @param points for each feature, the points at its knots; beyond the outer ones they stay
   */
  public Scorecard(double intercept, double slowAtMost, double[][] knots, double[][] points) {
    int features = Feature.values().length;
    if (knots.length != features || points.length != features) {
      throw new IllegalArgumentException(
          "a scorecard needs knots and points for each of " + features + " features");
    }
    this.intercept = intercept;
    this.slowAtMost = slowAtMost;
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
   * The most that a group's probability can be, as far as a first look tells.
   *
   * @param values one for each feature; those that are not {@link Feature#isQuick} do not count
   */
  public double atMost(double[] values) {
    double sum = intercept + slowAtMost;
    for (Feature feature : QUICK) {
      sum += points(feature, values[feature.ordinal()]);
    }
    return probability(sum);
  }

  /**
   * The probability for a group.
   *
   * @param values one for each feature
   * @return between 0 and 1, in steps of a millionth, so that it may decide
   */
  public double probability(double[] values) {
    double sum = intercept;
    for (Feature feature : ALL) {
      sum += points(feature, values[feature.ordinal()]);
    }
    return probability(sum);
  }

  private static double probability(double logOdds) {
    return Math.rint(1e6 / (1 + StrictMath.exp(-logOdds))) / 1e6;
  }
}
