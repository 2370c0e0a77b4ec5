package io.ringlight.gnn.feature;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of account features, block by block, in a fixed order. Two schemas are the same when
 * their versions and all their names are.
 *
 * @param version raised whenever the meaning of a column changes
 */
public record FeatureSchema(int version, List<FeatureBlock> blocks) {
  public FeatureSchema {
    blocks = List.copyOf(blocks);
  }

  /** How many columns all blocks have. */
  public int width() {
    int width = 0;
    for (FeatureBlock block : blocks) {
      width += block.size();
    }
    return width;
  }

  /** The first column of a block. */
  public int start(int block) {
    int start = 0;
    for (int before = 0; before < block; before++) {
      start += blocks.get(before).size();
    }
    return start;
  }

  /** The names of all columns, each after its block's and a dot. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (FeatureBlock block : blocks) {
      for (String column : block.columns()) {
        names.add(block.name() + "." + column);
      }
    }
    return names;
  }
}
