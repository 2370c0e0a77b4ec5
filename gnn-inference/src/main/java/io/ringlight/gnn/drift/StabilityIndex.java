package io.ringlight.gnn.drift;

/**
 * The population stability index: the sum over bins of (now - then) · ln(now / then), which is the
 * symmetric Kullback-Leibler divergence of the two (N. Siddiqi, "Credit Risk Scorecards", 2006).
 * Below 0.1 nothing has moved, from {@link #MOVED} on much has.
 */
final class StabilityIndex {
  static final double MOVED = 0.25;

  /** Stands for an empty bin, whose logarithm would be infinite. */
  private static final double LEAST_SHARE = 1e-4;

  private StabilityIndex() {}

  /**
   * @param then the share of each bin
   * @param now as many
   * @return 0 or more
   */
  static double of(double[] then, double[] now) {
    double index = 0;
    for (int bin = 0; bin < then.length; bin++) {
      double before = Math.max(LEAST_SHARE, then[bin]);
      double after = Math.max(LEAST_SHARE, now[bin]);
      index += (after - before) * StrictMath.log(after / before);
    }
    return index;
  }
}
