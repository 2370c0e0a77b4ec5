package io.ringlight.ring.fit;

import java.util.Arrays;

/** One feature in at most 64 bins that hold about equally many of its different values' rows. */
final class Bins {
  static final int MOST = 64;

  /** The greatest value of each bin but the last. */
  final double[] thresholds;

  final byte[] ofRow;

  private Bins(double[] thresholds, byte[] ofRow) {
    this.thresholds = thresholds;
    this.ofRow = ofRow;
  }

  /** O(rows × log(rows)). */
  static Bins of(float[] column, int rows) {
    double[] thresholds = thresholds(column, rows);
    byte[] ofRow = new byte[rows];
    for (int row = 0; row < rows; row++) {
      int at = Arrays.binarySearch(thresholds, column[row]);
      ofRow[row] = (byte) (at >= 0 ? at : -at - 1);
    }
    return new Bins(thresholds, ofRow);
  }

  /**
   * Half of the bins follow all rows, the others only rows above 0, for most groups share nothing
   * of most kinds.
   */
  private static double[] thresholds(float[] column, int rows) {
    float[] sorted = Arrays.copyOf(column, rows);
    Arrays.sort(sorted);
    double[] found = new double[MOST];
    int count = cuts(sorted, 0, rows, MOST / 2, found, 0);
    int firstAbove = 0;
    while (firstAbove < rows && sorted[firstAbove] <= 0) {
      firstAbove++;
    }
    count = cuts(sorted, firstAbove, rows, MOST - 1 - count, found, count);
    return Arrays.stream(found, 0, count).sorted().distinct().toArray();
  }

  private static int cuts(float[] sorted, int from, int to, int most, double[] found, int already) {
    int count = already;
    for (int cut = 1; cut <= most; cut++) {
      int place = from + (int) ((long) (to - from) * cut / (most + 1));
      if (place + 1 < to && place > 0) {
        // Half way to the next value, so that what is a little off still falls on its side.
        int next = place;
        while (next < to && sorted[next] == sorted[place]) {
          next++;
        }
        if (next < to) {
          found[count++] = ((double) sorted[place] + sorted[next]) / 2;
        }
      }
    }
    return count;
  }
}
