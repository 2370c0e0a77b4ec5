package io.ringlight.bench;

import io.ringlight.gnn.feature.FeatureRows;
import io.ringlight.gnn.feature.FeatureSchema;
import java.util.ArrayList;
import java.util.List;

/** Some rows of several marketplaces, held in memory. */
final class KeptRows implements FeatureRows {
  private final List<float[]> rows = new ArrayList<>();
  private FeatureSchema schema;

  /** Keeps one row of a marketplace; all marketplaces have one schema. */
  void add(FeatureRows features, int account) {
    schema = features.schema();
    float[] row = new float[schema.width()];
    features.row(account, row, 0);
    rows.add(row);
  }

  @Override
  public FeatureSchema schema() {
    return schema;
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public void row(int row, float[] target, int offset) {
    System.arraycopy(rows.get(row), 0, target, offset, schema.width());
  }
}
