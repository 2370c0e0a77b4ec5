package io.ringlight.gnn.feature;

import java.util.Arrays;
import java.util.List;

/** The means, by strength, of what a block says of the neighbours: one hop further. */
final class SecondTieBlock implements Block {
  private final String name;
  private final Neighbours neighbours;
  private final List<String> columns;
  private final float[][] first;

  private SecondTieBlock(String name, Neighbours neighbours, List<String> columns, int count) {
    this.name = name;
    this.neighbours = neighbours;
    this.columns = columns;
    this.first = new float[count][];
  }

  static SecondTieBlock of(String name, TieBlock block, Neighbours neighbours, int count) {
    int width = block.meansEnd();
    List<String> columns = block.blocks().get(0).columns().subList(0, width);
    SecondTieBlock second = new SecondTieBlock(name, neighbours, columns, count);
    Ranges.each(
        count,
        (from, to) -> {
          float[] row = new float[block.width()];
          for (int account = from; account < to; account++) {
            block.write(account, row, 0);
            float[] kept = Arrays.copyOf(row, width);
            for (int i = 0; i < width; i++) {
              kept[i] = Float.isNaN(kept[i]) ? 0 : kept[i];
            }
            second.first[account] = kept;
          }
        });
    return second;
  }

  @Override
  public List<FeatureBlock> blocks() {
    return List.of(new FeatureBlock(name, columns));
  }

  @Override
  public void write(int account, float[] target, int offset) {
    int width = columns.size();
    int count = neighbours.count(account);
    Arrays.fill(target, offset, offset + width, count == 0 ? Float.NaN : 0);
    float all = 0;
    for (int place = 0; place < count; place++) {
      float strength = neighbours.strength(account, place);
      float[] row = first[neighbours.account(account, place)];
      all += strength;
      for (int i = 0; i < width; i++) {
        target[offset + i] += strength * row[i];
      }
    }
    if (count > 0) {
      for (int i = 0; i < width; i++) {
        target[offset + i] /= all;
      }
    }
  }
}
