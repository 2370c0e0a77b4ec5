package io.ringlight.ring.quality;

/**
 * What a threshold lets through.
 *
 * @param truePositives fraud above it
 * @param fraud all fraud
 * @param falsePositives legit above it
 * @param legit all legit
 */
record Rates(long truePositives, long fraud, long falsePositives, long legit) {
  /** Of a threshold that does not exist. */
  static final Rates NONE = new Rates(0, 0, 0, 0);

  /** Null when nothing is let through. */
  Double precision() {
    return ratio(truePositives, truePositives + falsePositives);
  }

  /** Null without fraud. */
  Double truePositiveRate() {
    return ratio(truePositives, fraud);
  }

  /** Null without legit accounts. */
  Double falsePositiveRate() {
    return ratio(falsePositives, legit);
  }

  private static Double ratio(long part, long whole) {
    return whole == 0 ? null : (double) part / whole;
  }
}
