package io.ringlight.gnn.drift;

import java.util.Arrays;

/** Counts values in bins, and missing ones beside them. For one thread. */
final class BinCounts {
  private final float[] bounds;
  private final long[] counts;

  /**
   * @param bounds ascending; a value equal to a bound lies below it
   */
  BinCounts(float[] bounds) {
    this.bounds = bounds;
    this.counts = new long[bounds.length + 2];
  }

  /** O(log bins). */
  void add(float value) {
    if (Float.isNaN(value)) {
      counts[counts.length - 1]++;
      return;
    }
    int place = Arrays.binarySearch(bounds, value + 0f);
    counts[place < 0 ? -place - 1 : place]++;
  }

  float[] bounds() {
    return bounds.clone();
  }

  /** The share of each bin, then that of missing values; all 0 where nothing was counted. */
  double[] shares() {
    long all = Math.max(1, Arrays.stream(counts).sum());
    return Arrays.stream(counts).mapToDouble(count -> (double) count / all).toArray();
  }
}
