package io.ringlight.gnn.drift;

import java.util.Arrays;

/**
 * How the values of a column were spread: the shares of bins that their own quantiles part, and the
 * share that was missing. Immutable; safe for several threads.
 */
public final class Distribution {
  /** The quantiles that part bins. The last tenth, where fraud is, is looked at more closely. */
  private static final double[] QUANTILES = {
    0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99
  };

  private final float[] bounds;
  private final double[] shares;

  /**
   * @param bounds finite and ascending; the greatest value of each bin but the last
   * @param shares of all values, one for each bin, then the missing ones; each 0 to 1
   * @throws IllegalArgumentException with half a sentence when they are not so
   */
  public Distribution(float[] bounds, double[] shares) {
    this.bounds = bounds.clone();
    this.shares = shares.clone();
    checkBounds();
    checkShares();
  }

  private void checkBounds() {
    for (int i = 0; i < bounds.length; i++) {
      boolean ascends = i == 0 || bounds[i] > bounds[i - 1];
      if (!Float.isFinite(bounds[i]) || !ascends) {
        throw new IllegalArgumentException(
            "its bound " + bounds[i] + " is not above the one before");
      }
    }
  }

  private void checkShares() {
    if (shares.length != bounds.length + 2) {
      throw new IllegalArgumentException(
          "it has %d shares for %d bounds".formatted(shares.length, bounds.length));
    }
    for (double share : shares) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("its share " + share + " is not between 0 and 1");
      }
    }
  }

  /**
   * Describes some values. Sorts them: O(n log n).
   *
   * @param values at least one; NaN is missing; they are not changed
   */
  public static Distribution of(float[] values) {
    float[] sorted = values.clone();
    Arrays.sort(sorted); // NaN stands last
    int known = sorted.length;
    while (known > 0 && Float.isNaN(sorted[known - 1])) {
      known--;
    }
    BinCounts counts = new BinCounts(bounds(sorted, known));
    for (float value : values) {
      counts.add(value);
    }
    return new Distribution(counts.bounds(), counts.shares());
  }

  private static float[] bounds(float[] sorted, int known) {
    float[] bounds = new float[QUANTILES.length];
    int count = 0;
    for (int i = 0; i < QUANTILES.length && known > 0; i++) {
      float bound = sorted[(int) (QUANTILES[i] * (known - 1))] + 0f;
      if (Float.isFinite(bound) && (count == 0 || bound > bounds[count - 1])) {
        bounds[count++] = bound;
      }
    }
    return Arrays.copyOf(bounds, count);
  }

  /** The greatest value of each bin but the last, ascending. */
  public float[] bounds() {
    return bounds.clone();
  }

  /** The share of each bin, then that of missing values. */
  public double[] shares() {
    return shares.clone();
  }

  /** Begins to count other values in the same bins. */
  BinCounts counts() {
    return new BinCounts(bounds);
  }

  /** How far the counted values are spread differently; see {@link StabilityIndex}. */
  double stabilityIndex(BinCounts counts) {
    return StabilityIndex.of(shares, counts.shares());
  }
}
