package io.ringlight.gnn.feature;

import java.util.List;

/**
 * Columns that tell of one thing: the account itself, or its neighbours by one relation at one hop.
 *
 * @param name unique in its schema, such as {@code own} or {@code device_1}
 * @param columns unique in the block, in their order; at least one
 */
public record FeatureBlock(String name, List<String> columns) {
  public FeatureBlock {
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("block " + name + " has no columns");
    }
  }

  public int size() {
    return columns.size();
  }
}
