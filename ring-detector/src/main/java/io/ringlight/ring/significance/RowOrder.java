package io.ringlight.ring.significance;

import io.ringlight.graph.RowIndex;
import java.util.Arrays;

/** An order of rows. Ordering by one key after the other, the most important last, is stable. */
final class RowOrder {
  private final int[] rows;

  private RowOrder(int[] rows) {
    this.rows = rows;
  }

  /** Rows as they are numbered. */
  static RowOrder of(int size) {
    int[] rows = new int[size];
    Arrays.setAll(rows, row -> row);
    return new RowOrder(rows);
  }

  /**
   * Orders by a key; rows of equal keys stay as they were. O(rows + keys).
   *
   * @param keyOfRow 0 to keyCount - 1
   */
  RowOrder by(int[] keyOfRow, int keyCount) {
    int[] keys = new int[rows.length];
    for (int place = 0; place < keys.length; place++) {
      keys[place] = keyOfRow[rows[place]];
    }
    RowIndex index = RowIndex.of(keyCount, keys);
    int[] ordered = new int[rows.length];
    for (int place = 0; place < ordered.length; place++) {
      ordered[place] = rows[index.row(place)];
    }
    return new RowOrder(ordered);
  }

  int row(int place) {
    return rows[place];
  }
}
