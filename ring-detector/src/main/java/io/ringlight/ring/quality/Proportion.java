package io.ringlight.ring.quality;

import java.util.Collection;
import java.util.function.Predicate;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * So many out of so many.
 *
 * @param share count / total; null when total is 0
 * @param interval Wilson's 95 % interval of the share (two-sided, about 2.5 % outside each end),
 *     after E. B. Wilson, "Probable inference, the law of succession, and statistical inference"
 *     (1927): sound near 0 and 1 and for small totals, where the normal one is not; null when total
 *     is 0
 * @param upperBound the exact upper 95 % bound of the share (one-sided), after C. J. Clopper and E.
 *     S. Pearson, "The use of confidence or fiducial limits" (1934): were the true share greater, a
 *     count this low would come up in less than 5 % of samples; null when total is 0
 */
public record Proportion(
    long count, long total, Double share, Interval interval, Double upperBound) {
  private static final double TWO_SIDED = 0.05;

  /** An interval with 5 % outside each end gives a one-sided bound of 95 %. */
  private static final double ONE_SIDED = 0.10;

  /**
   * @throws ArithmeticException when total is 2³¹ or more
   */
  public static Proportion of(long count, long total) {
    if (count < 0 || count > total) {
      throw new IllegalArgumentException(
          "count must lie between 0 and total " + total + ", not " + count);
    }
    if (total == 0) {
      return new Proportion(0, 0, null, null, null);
    }
    int trials = Math.toIntExact(total);
    int successes = (int) count;
    var wilson =
        BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(trials, successes, TWO_SIDED);
    var exact =
        BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(trials, successes, ONE_SIDED);
    return new Proportion(
        count,
        total,
        (double) count / total,
        new Interval(wilson.getLowerBound(), wilson.getUpperBound()),
        exact.getUpperBound());
  }

  /** Those of some things that something is true of. */
  static <T> Proportion of(Collection<T> things, Predicate<T> counted) {
    return of(things.stream().filter(counted).count(), things.size());
  }
}
