package io.ringlight.gnn.network;

/** The rules that an encoding keeps, whoever made it. */
final class EncodingChecks {
  private EncodingChecks() {}

  static void check(FeatureEncoding encoding) {
    int[] columns = encoding.columns();
    if (columns.length == 0) {
      throw new IllegalArgumentException("its encoding keeps no column");
    }
    int before = -1;
    for (int column : columns) {
      if (column <= before || column >= encoding.schema().width()) {
        throw new IllegalArgumentException("its encoding keeps column " + column + " out of order");
      }
      before = column;
    }
    int size = columns.length * ColumnEncoding.KNOTS;
    if (encoding.flagged().length != columns.length
        || encoding.knots().length != size
        || encoding.levels().length != size) {
      throw new IllegalArgumentException("its encoding has not the knots of its columns");
    }
    ascending(encoding.knots(), ColumnEncoding.LARGEST);
    ascending(encoding.levels(), ColumnEncoding.RANGE);
  }

  private static void ascending(float[] values, float most) {
    for (int i = 0; i < values.length; i++) {
      boolean inside = values[i] >= -most && values[i] <= most;
      if (!inside || (i % ColumnEncoding.KNOTS != 0 && values[i] < values[i - 1])) {
        throw new IllegalArgumentException("its encoding has a knot out of order");
      }
    }
  }
}
