package io.ringlight.gnn.feature;

import io.ringlight.graph.GraphSnapshot;

/** Rows of features by account id and column name. */
record NamedRows(GraphSnapshot snapshot, FeatureRows rows) {
  float value(String account, String column) {
    int place = rows.schema().names().indexOf(column);
    if (place < 0) {
      throw new IllegalArgumentException("There is no column " + column);
    }
    return row(account)[place];
  }

  float[] row(String account) {
    float[] row = new float[rows.schema().width()];
    rows.row(snapshot.accounts().indexOf(account), row, 0);
    return row;
  }
}
