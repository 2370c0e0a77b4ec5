package io.ringlight.gnn.network;

import java.util.Arrays;

/**
 * How a column's values become numbers of near normal shape: straight lines between knots, which
 * are quantiles of the training rows, and flat beyond them.
 *
 * @see #fit
 */
final class ColumnEncoding {
  /** How many knots there are; where fewer differ, the last one repeats. */
  static final int KNOTS = 32;

  /** Encoded values lie between minus and plus this. */
  static final float RANGE = 3f;

  /** Larger values count as this one. */
  static final float LARGEST = 1e30f;

  private ColumnEncoding() {}

  /**
   * Finds the knots of a column: values at ranks that lie evenly on the normal scale, so that both
   * tails, where fraud lives, are told apart as finely as the middle.
   *
   * @param sorted values of training rows, ascending, none missing
   * @param knots takes {@link #KNOTS} ascending values, from the offset on
   * @param levels takes what each knot is encoded to, ascending, from the offset on
   * @return whether the column tells anything: at least two values differ
   */
  static boolean fit(float[] sorted, float[] knots, float[] levels, int offset) {
    int count = 0;
    for (int knot = 0; knot < KNOTS && sorted.length > 0; knot++) {
      double share =
          knot == KNOTS - 1 ? 1 : NormalScale.rank(RANGE * (2.0 * knot / (KNOTS - 1) - 1));
      float value = sorted[knot == 0 ? 0 : (int) Math.round(share * (sorted.length - 1))];
      if (count == 0 || value > knots[offset + count - 1]) {
        knots[offset + count] = value;
        levels[offset + count] = level(sorted, value);
        count++;
      }
    }
    if (count < 2) {
      return false;
    }
    Arrays.fill(knots, offset + count, offset + KNOTS, knots[offset + count - 1]);
    Arrays.fill(levels, offset + count, offset + KNOTS, levels[offset + count - 1]);
    return true;
  }

  /** The middle rank of those that have the value, on the normal scale. */
  private static float level(float[] sorted, float value) {
    int from = firstAbove(sorted, Math.nextDown(value));
    int to = firstAbove(sorted, value);
    double score = NormalScale.score((from + to) / 2.0 / sorted.length);
    return (float) Math.max(-RANGE, Math.min(RANGE, score));
  }

  private static int firstAbove(float[] sorted, float value) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] > value) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }
}
