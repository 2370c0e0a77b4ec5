package io.ringlight.gnn.network;

import io.ringlight.gnn.feature.FeatureRows;
import io.ringlight.gnn.feature.FeatureSchema;

/**
 * Rows that somebody holds in memory.
 *
 * @param values rows of the schema's width, one after the other
 * @param size how many rows there are
 */
record ValueRows(FeatureSchema schema, float[] values, int size) implements FeatureRows {
  @Override
  public void row(int row, float[] target, int offset) {
    int width = schema.width();
    System.arraycopy(values, row * width, target, offset, width);
  }
}
