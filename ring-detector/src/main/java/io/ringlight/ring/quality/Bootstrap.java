package io.ringlight.ring.quality;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Percentile intervals by drawing rings anew, with replacement (B. Efron, 1979). What is drawn is a
 * found ring together with the known ring it finds, a known ring that nothing finds, or a judged
 * ring that finds nothing; so precision and recall vary together as they would in another
 * marketplace. Seeded: equal counts give equal intervals.
 */
final class Bootstrap {
  private static final int DRAWS = 2_000;
  private static final long SEED = 20_260_101L;
  private static final double OUTSIDE = 0.025;

  private final double[] precision = new double[DRAWS];
  private final double[] recall = new double[DRAWS];
  private final double[] f1 = new double[DRAWS];

  /**
   * @param found how many listed rings find a known one
   * @param missed how many known rings nothing finds
   * @param failed how many judged rings find nothing
   */
  Bootstrap(int found, int missed, int failed) {
    SplittableRandom random = new SplittableRandom(SEED);
    int units = found + missed + failed;
    for (int draw = 0; draw < DRAWS; draw++) {
      int drawnFound = 0;
      int drawnMissed = 0;
      for (int i = 0; i < units; i++) {
        int unit = random.nextInt(units);
        drawnFound += unit < found ? 1 : 0;
        drawnMissed += unit >= found && unit < found + missed ? 1 : 0;
      }
      int drawnFailed = units - drawnFound - drawnMissed;
      precision[draw] = ratio(drawnFound, drawnFound + drawnFailed);
      recall[draw] = ratio(drawnFound, drawnFound + drawnMissed);
      f1[draw] = ratio(2.0 * drawnFound, 2 * drawnFound + drawnMissed + drawnFailed);
    }
  }

  private static double ratio(double part, int whole) {
    return whole == 0 ? Double.NaN : part / whole;
  }

  /** Null where no draw has a precision. */
  Interval precision() {
    return interval(precision);
  }

  /** Null where no draw has a recall. */
  Interval recall() {
    return interval(recall);
  }

  /** Null where no draw has an F1. */
  Interval f1() {
    return interval(f1);
  }

  private static Interval interval(double[] draws) {
    double[] defined = Arrays.stream(draws).filter(draw -> !Double.isNaN(draw)).sorted().toArray();
    if (defined.length == 0) {
      return null;
    }
    int outside = (int) Math.floor(OUTSIDE * defined.length);
    return new Interval(defined[outside], defined[defined.length - 1 - outside]);
  }
}
