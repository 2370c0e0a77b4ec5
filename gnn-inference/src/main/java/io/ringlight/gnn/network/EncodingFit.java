package io.ringlight.gnn.network;

import io.ringlight.gnn.feature.FeatureRows;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Fits a {@link FeatureEncoding} to training rows. */
final class EncodingFit {
  /** More rows would not move the knots. */
  private static final int MOST_ROWS = 50_000;

  private EncodingFit() {}

  /**
   * Fits an encoding to some rows, of which at most 50,000, evenly spread, are looked at. Columns
   * where all known values are equal drop out. Of columns that are missing in the very same rows,
   * such as all that tell of neighbours, the first alone has a flag.
   *
   * @param chosen the rows to look at, at least one
   */
  static FeatureEncoding fit(FeatureRows rows, int[] chosen) {
    int width = rows.schema().width();
    float[] values = values(rows, chosen, width);
    int[] columns = new int[width];
    boolean[] flagged = new boolean[width];
    float[] knots = new float[width * ColumnEncoding.KNOTS];
    float[] levels = new float[width * ColumnEncoding.KNOTS];
    Set<BitSet> patterns = new HashSet<>();
    int kept = 0;
    for (int column = 0; column < width; column++) {
      float[] known = known(values, width, column);
      if (ColumnEncoding.fit(known, knots, levels, kept * ColumnEncoding.KNOTS)) {
        BitSet missing = missing(values, width, column);
        flagged[kept] = !missing.isEmpty() && patterns.add(missing);
        columns[kept++] = column;
      }
    }
    return new FeatureEncoding(
        rows.schema(),
        Arrays.copyOf(columns, kept),
        Arrays.copyOf(flagged, kept),
        Arrays.copyOf(knots, kept * ColumnEncoding.KNOTS),
        Arrays.copyOf(levels, kept * ColumnEncoding.KNOTS));
  }

  private static float[] values(FeatureRows rows, int[] chosen, int width) {
    int count = Math.min(chosen.length, MOST_ROWS);
    float[] values = new float[Math.multiplyExact(count, width)];
    for (int i = 0; i < count; i++) {
      rows.row(chosen[(int) ((long) i * chosen.length / count)], values, i * width);
    }
    return values;
  }

  private static BitSet missing(float[] values, int width, int column) {
    BitSet missing = new BitSet(values.length / width);
    for (int row = 0; row < values.length / width; row++) {
      missing.set(row, Float.isNaN(values[row * width + column]));
    }
    return missing;
  }

  private static float[] known(float[] values, int width, int column) {
    float[] known = new float[values.length / width];
    int count = 0;
    for (int i = column; i < values.length; i += width) {
      if (!Float.isNaN(values[i])) {
        float bounded = Math.min(ColumnEncoding.LARGEST, values[i]);
        known[count++] = Math.max(-ColumnEncoding.LARGEST, bounded) + 0f;
      }
    }
    float[] sorted = Arrays.copyOf(known, count);
    Arrays.sort(sorted);
    return sorted;
  }
}
