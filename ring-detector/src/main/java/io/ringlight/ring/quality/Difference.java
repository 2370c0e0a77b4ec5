package io.ringlight.ring.quality;

/**
 * One figure of two runs.
 *
 * @param figure its name
 * @param run of the run; null where it has none
 * @param against of the run it is compared with; null where it has none
 * @param difference run minus against; null where either is
 * @param interval of the difference, by paired bootstrap; null where there is none
 */
public record Difference(
    String figure,
    Double run,
    Double against,
    Double difference,
    Interval interval,
    Finding finding) {
  /** Of a figure that is better when it is higher. */
  static Difference higherIsBetter(String figure, Double run, Double against, Interval interval) {
    return of(figure, run, against, interval, Finding.BETTER, Finding.WORSE);
  }

  /** Of a figure that is better when it is lower. */
  static Difference lowerIsBetter(String figure, Double run, Double against, Interval interval) {
    return of(figure, run, against, interval, Finding.WORSE, Finding.BETTER);
  }

  private static Difference of(
      String figure,
      Double run,
      Double against,
      Interval interval,
      Finding whenHigher,
      Finding whenLower) {
    if (run == null || against == null || interval == null) {
      return new Difference(figure, run, against, null, null, Finding.UNCLEAR);
    }
    Finding finding = Finding.UNCLEAR;
    if (interval.low() > 0) {
      finding = whenHigher;
    } else if (interval.high() < 0) {
      finding = whenLower;
    }
    return new Difference(figure, run, against, run - against, interval, finding);
  }
}
