package io.ringlight.gnn.network;

/**
 * Fits a {@link Calibration} to rows that the network did not learn from, after Platt 1999 with the
 * smoothed targets of Lin, Lin and Weng 2007, by Newton's method.
 */
final class CalibrationFit {
  private static final int STEPS = 60;
  private static final double RIDGE = 1e-6;
  private static final double LARGEST_STEP = 2;
  private static final double LEAST_SLOPE = 0.05;

  private final float[] logits;
  private final float[] targets;
  private final float[] weights;
  private final double positive;
  private final double negative;
  private double slope = 1;
  private double shift;

  private CalibrationFit(float[] logits, float[] targets, float[] weights) {
    this.logits = logits;
    this.targets = targets;
    this.weights = weights;
    double fraud = 0;
    double all = 0;
    for (int i = 0; i < targets.length; i++) {
      fraud += (double) weights[i] * targets[i];
      all += weights[i];
    }
    this.positive = fraud;
    this.negative = all - fraud;
  }

  /**
   * The calibration of some rows.
   *
   * @param targets 1 for fraud, else 0
   */
  static Calibration of(float[] logits, float[] targets, float[] weights) {
    CalibrationFit fit = new CalibrationFit(logits, targets, weights);
    for (int step = 0; step < STEPS; step++) {
      fit.step();
    }
    double prior = (fit.positive + 1) / (fit.positive + fit.negative + 2);
    return new Calibration(fit.slope, fit.shift, prior);
  }

  private void step() {
    double gradientSlope = 0;
    double gradientShift = 0;
    double slopeSlope = RIDGE;
    double slopeShift = 0;
    double shiftShift = RIDGE;
    double high = (positive + 1) / (positive + 2);
    double low = 1 / (negative + 2);
    for (int i = 0; i < logits.length; i++) {
      double logit = logits[i];
      double probability = 1 / (1 + StrictMath.exp(-slope * logit - shift));
      double wrong = weights[i] * (probability - (targets[i] == 1 ? high : low));
      double curve = weights[i] * probability * (1 - probability);
      gradientSlope += wrong * logit;
      gradientShift += wrong;
      slopeSlope += curve * logit * logit;
      slopeShift += curve * logit;
      shiftShift += curve;
    }
    double determinant = slopeSlope * shiftShift - slopeShift * slopeShift;
    double moveSlope = (shiftShift * gradientSlope - slopeShift * gradientShift) / determinant;
    double moveShift = (slopeSlope * gradientShift - slopeShift * gradientSlope) / determinant;
    slope = Math.max(LEAST_SLOPE, slope - bounded(moveSlope));
    shift -= bounded(moveShift);
  }

  private static double bounded(double move) {
    return Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, move));
  }
}
