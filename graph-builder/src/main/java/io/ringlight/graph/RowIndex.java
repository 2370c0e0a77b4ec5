package io.ringlight.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Rows grouped by a dense key in CSR form: which rows belong to a key, in ascending order of row.
 * Built by counting in O(rows + keys); 4 bytes a row and 4 a key.
 */
public final class RowIndex {
  private final int[] offsets;
  private final int[] rows;

  private RowIndex(int[] offsets, int[] rows) {
    this.offsets = offsets;
    this.rows = rows;
  }

  /**
   * @param keyCount keys are 0 to keyCount - 1
   * @param keyOfRow the key of each row; rows with a negative key are in no group
   */
  public static RowIndex of(int keyCount, int[] keyOfRow) {
    int[] offsets = new int[keyCount + 1];
    for (int key : keyOfRow) {
      if (key >= 0) {
        offsets[key + 1]++;
      }
    }
    for (int key = 0; key < keyCount; key++) {
      offsets[key + 1] += offsets[key];
    }
    int[] next = offsets.clone();
    int[] rows = new int[offsets[keyCount]];
    for (int row = 0; row < keyOfRow.length; row++) {
      int key = keyOfRow[row];
      if (key >= 0) {
        rows[next[key]++] = row;
      }
    }
    return new RowIndex(offsets, rows);
  }

  /** An index for each column, made side by side. */
  static List<RowIndex> ofAll(int keyCount, int[]... columns) {
    List<Supplier<RowIndex>> tasks = new ArrayList<>(columns.length);
    for (int[] column : columns) {
      tasks.add(() -> of(keyCount, column));
    }
    return ParallelTasks.results(tasks);
  }

  public int keyCount() {
    return offsets.length - 1;
  }

  /** First place of the key's rows, for {@link #row}. */
  public int start(int key) {
    return offsets[key];
  }

  /** One past the last place of the key's rows. */
  public int end(int key) {
    return offsets[key + 1];
  }

  public int count(int key) {
    return offsets[key + 1] - offsets[key];
  }

  /** The row at a place between {@link #start} and {@link #end}. */
  public int row(int place) {
    return rows[place];
  }
}
