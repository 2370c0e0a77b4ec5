package io.ringlight.gnn.drift;

import io.ringlight.gnn.feature.FeatureRows;
import java.util.List;

/** Rows of several marketplaces, evenly spread, with their risks. */
final class Sample {
  private final int width;
  private final float[] values;
  private final float[] risks;

  private Sample(int width, int rows) {
    this.width = width;
    this.values = new float[Math.multiplyExact(width, rows)];
    this.risks = new float[rows];
  }

  /**
   * @param most takes at most so many rows of all together
   */
  static Sample of(List<FeatureRows> marketplaces, List<float[]> risks, int most) {
    long all = marketplaces.stream().mapToLong(FeatureRows::size).sum();
    int count = (int) Math.min(all, most);
    Sample sample = new Sample(marketplaces.get(0).schema().width(), count);
    int marketplace = 0;
    long before = 0;
    for (int i = 0; i < count; i++) {
      long at = i * all / count;
      while (at - before >= marketplaces.get(marketplace).size()) {
        before += marketplaces.get(marketplace++).size();
      }
      int row = (int) (at - before);
      marketplaces.get(marketplace).row(row, sample.values, i * sample.width);
      sample.risks[i] = risks.get(marketplace)[row];
    }
    return sample;
  }

  float[] column(int column) {
    float[] found = new float[risks.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = values[i * width + column];
    }
    return found;
  }

  float[] risks() {
    return risks;
  }
}
