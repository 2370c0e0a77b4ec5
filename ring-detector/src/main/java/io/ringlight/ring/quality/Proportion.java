package io.ringlight.ring.quality;

/**
 * So many out of so many.
 *
 * @param share count / total; null when total is 0
 * @param interval Wilson's 95 % interval of the share (both ends, 2.5 % outside each); null when
 *     total is 0
 * @param upperBound Wilson's upper 95 % bound of the share (one-sided, 5 % above it); null when
 *     total is 0
 */
public record Proportion(
    long count, long total, Double share, Interval interval, Double upperBound) {
  private static final double TWO_SIDED_Z = 1.959963984540054;
  private static final double ONE_SIDED_Z = 1.6448536269514722;

  /**
   * Intervals after E. B. Wilson, "Probable inference, the law of succession, and statistical
   * inference" (1927): sound near 0 and 1 and for small totals, where the normal one is not.
   */
  public static Proportion of(long count, long total) {
    if (count < 0 || count > total) {
      throw new IllegalArgumentException(
          "count must lie between 0 and total " + total + ", not " + count);
    }
    if (total == 0) {
      return new Proportion(0, 0, null, null, null);
    }
    Interval interval =
        new Interval(wilson(count, total, -TWO_SIDED_Z), wilson(count, total, TWO_SIDED_Z));
    return new Proportion(
        count, total, (double) count / total, interval, wilson(count, total, ONE_SIDED_Z));
  }

  private static double wilson(double count, double total, double z) {
    double share = count / total;
    double spread = Math.sqrt(share * (1 - share) / total + z * z / (4 * total * total));
    double bound = (share + z * z / (2 * total) + z * spread) / (1 + z * z / total);
    return Math.min(1, Math.max(0, bound));
  }
}
