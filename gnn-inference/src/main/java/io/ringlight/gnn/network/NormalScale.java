package io.ringlight.gnn.network;

/** The normal distribution, near enough for scales: errors stay below one in a hundred. */
final class NormalScale {
  /** Makes the logistic curve follow the normal one (Bowling et al. 2009). */
  private static final double CUBIC = 0.07056;

  private static final double LINEAR = 1.5976;

  private NormalScale() {}

  /** The share of a normal distribution below a score. */
  static double rank(double score) {
    return 1 / (1 + StrictMath.exp(-CUBIC * score * score * score - LINEAR * score));
  }

  /** The score below which a share lies, by bisection; the share is between 0 and 1. */
  static double score(double share) {
    double from = -8;
    double to = 8;
    for (int step = 0; step < 50; step++) {
      double middle = (from + to) / 2;
      if (rank(middle) < share) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return (from + to) / 2;
  }
}
