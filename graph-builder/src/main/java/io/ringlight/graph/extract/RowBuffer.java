package io.ringlight.graph.extract;

import java.util.Arrays;

/** The values of one row, as text, by the place of their column. Used again for each row. */
final class RowBuffer {
  private char[] text = new char[1024];
  private int used;
  private int[] starts;
  private int[] ends;

  RowBuffer(int columns) {
    starts = new int[columns];
    ends = new int[columns];
  }

  /** Forgets all values. */
  void clear() {
    used = 0;
    Arrays.fill(starts, -1);
    Arrays.fill(ends, -1);
  }

  /** Makes room for so many columns. */
  void widen(int columns) {
    int before = starts.length;
    if (columns > before) {
      starts = Arrays.copyOf(starts, columns);
      ends = Arrays.copyOf(ends, columns);
      Arrays.fill(starts, before, columns, -1);
      Arrays.fill(ends, before, columns, -1);
    }
  }

  /** Copies a value in. */
  void put(int column, char[] source, int offset, int length) {
    if (text.length - used < length) {
      text = Arrays.copyOf(text, Math.max(text.length * 2, used + length));
    }
    System.arraycopy(source, offset, text, used, length);
    starts[column] = used;
    used += length;
    ends[column] = used;
  }

  /** Whether a value, maybe an empty one, was put. */
  boolean has(int column) {
    return starts[column] >= 0;
  }

  boolean isEmpty(int column) {
    return starts[column] == ends[column];
  }

  char[] text() {
    return text;
  }

  int start(int column) {
    return starts[column];
  }

  int end(int column) {
    return ends[column];
  }

  /** The value, or an empty string where there is none. */
  String string(int column) {
    return has(column) ? new String(text, starts[column], ends[column] - starts[column]) : "";
  }
}
