package io.ringlight.bench;

import io.ringlight.gnn.feature.FeatureBlock;
import io.ringlight.gnn.feature.FeatureRows;
import io.ringlight.gnn.feature.FeatureSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The columns of some blocks alone. */
final class ChosenBlocks implements FeatureRows {
  private final FeatureRows rows;
  private final FeatureSchema schema;
  private final int[] columns;

  /**
   * @param chosen tells by a block's name whether it stays
   */
  ChosenBlocks(FeatureRows rows, Predicate<String> chosen) {
    this.rows = rows;
    List<FeatureBlock> blocks = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < rows.schema().blocks().size(); i++) {
      FeatureBlock block = rows.schema().blocks().get(i);
      if (chosen.test(block.name())) {
        blocks.add(block);
        for (int column = 0; column < block.size(); column++) {
          kept.add(rows.schema().start(i) + column);
        }
      }
    }
    this.schema = new FeatureSchema(rows.schema().version(), blocks);
    this.columns = kept.stream().mapToInt(Integer::intValue).toArray();
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
    float[] all = new float[rows.schema().width()];
    rows.row(row, all, 0);
    for (int i = 0; i < columns.length; i++) {
      target[offset + i] = all[columns[i]];
    }
  }
}
