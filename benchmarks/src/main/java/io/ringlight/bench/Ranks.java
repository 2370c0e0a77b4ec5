package io.ringlight.bench;

import java.util.Arrays;

/** Brings scores of different scales to one: the share of scores that are lower. */
final class Ranks {
  private Ranks() {}

  /** For each score the share of all that are lower; equal scores are equal. O(n log n). */
  static double[] of(float[] scores) {
    float[] sorted = scores.clone();
    Arrays.sort(sorted);
    double[] ranks = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      int low = 0;
      int high = sorted.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (sorted[middle] < scores[i]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      ranks[i] = (double) low / scores.length;
    }
    return ranks;
  }
}
