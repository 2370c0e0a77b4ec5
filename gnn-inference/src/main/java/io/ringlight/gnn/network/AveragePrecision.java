package io.ringlight.gnn.network;

import java.util.Arrays;

/** The area under the curve of precision over recall, as a sum of steps. */
final class AveragePrecision {
  private AveragePrecision() {}

  /**
   * The mean, over positive weight, of the precision at each one's score; equal scores count as
   * one. NaN where nothing is positive.
   *
   * @param targets 1 for positive rows, else 0
   */
  static double of(float[] scores, float[] targets, float[] weights) {
    int[] order = descending(scores);
    double found = 0;
    double listed = 0;
    double sum = 0;
    for (int at = 0; at < order.length; ) {
      double before = found;
      float score = scores[order[at]] + 0f;
      for (; at < order.length && Float.compare(scores[order[at]] + 0f, score) == 0; at++) {
        found += weights[order[at]] * targets[order[at]];
        listed += weights[order[at]];
      }
      sum += listed == 0 ? 0 : (found - before) * found / listed;
    }
    return sum / found;
  }

  private static int[] descending(float[] scores) {
    long[] keys = new long[scores.length];
    for (int i = 0; i < keys.length; i++) {
      int bits = Float.floatToIntBits(scores[i] + 0f);
      int ordered = bits ^ ((bits >> 31) & Integer.MAX_VALUE);
      keys[i] = ((long) ~ordered << 32) | i;
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }
}
