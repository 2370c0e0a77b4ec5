package io.ringlight.bench;

import io.ringlight.gnn.feature.FeatureRows;
import io.ringlight.gnn.feature.FeatureSchema;
import java.util.ArrayList;
import java.util.List;

/** Each fortieth row of several marketplaces, whatever is known of it. */
final class EvenRows implements FeatureRows {
  private static final int STEP = 40;

  private final List<float[]> rows = new ArrayList<>();
  private FeatureSchema schema;

  void add(FeatureRows features) {
    schema = features.schema();
    for (int account = STEP / 2; account < features.size(); account += STEP) {
      float[] row = new float[schema.width()];
      features.row(account, row, 0);
      rows.add(row);
    }
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
