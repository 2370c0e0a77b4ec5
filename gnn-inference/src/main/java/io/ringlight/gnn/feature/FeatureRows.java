package io.ringlight.gnn.feature;

/**
 * A row of features for each account. Safe for several threads. A value may be {@link Float#NaN}:
 * it is not known.
 */
public interface FeatureRows {
  FeatureSchema schema();

  /** How many rows there are. */
  int size();

  /**
   * Puts a row's values, in the order of the schema, into a part of an array.
   *
   * @param row 0 to {@link #size} - 1
   * @param target has room for the schema's width behind the offset
   */
  void row(int row, float[] target, int offset);
}
