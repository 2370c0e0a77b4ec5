package io.ringlight.gnn.network;

/**
 * From a logit to a probability: the logistic curve of slope · logit + shift (Platt 1999).
 *
 * @param slope above 0, so that the order of accounts stays
 * @param shift finite
 * @param prior the share of fraud among the rows it was fitted on, between 0 and 1
 */
public record Calibration(double slope, double shift, double prior) {
  private static final double DIGITS = 1e4;

  public Calibration {
    if (!(slope > 0 && slope < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("its calibration has slope " + slope + ", not above 0");
    }
    if (!Double.isFinite(shift)) {
      throw new IllegalArgumentException("its calibration has shift " + shift);
    }
    if (!(prior > 0 && prior < 1)) {
      throw new IllegalArgumentException(
          "its calibration has prior " + prior + ", not between 0 and 1");
    }
  }

  /** The same for a place where another share of accounts is fraud (Elkan 2001). */
  public Calibration withPrior(double other) {
    double moved = shift + logit(other) - logit(prior);
    return new Calibration(slope, moved, other);
  }

  /** The probability of fraud, rounded to four digits, so that last bits decide nothing. */
  public float risk(float logit) {
    double probability = 1 / (1 + StrictMath.exp(-slope * logit - shift));
    return (float) (Math.rint(probability * DIGITS) / DIGITS);
  }

  private static double logit(double share) {
    return StrictMath.log(share / (1 - share));
  }
}
