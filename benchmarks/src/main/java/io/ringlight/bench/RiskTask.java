package io.ringlight.bench;

import io.ringlight.gnn.feature.FeatureRows;
import io.ringlight.gnn.network.TrainingRows;
import java.util.Arrays;

/**
 * Accounts to learn from, to choose by, and to be judged on.
 *
 * @param fraud 1 or 0 for every row; nobody looks at the test rows' before they are scored
 */
record RiskTask(FeatureRows rows, float[] fraud, int[] training, int[] validation, int[] test) {
  /** The same accounts with other columns. */
  RiskTask with(FeatureRows others) {
    return new RiskTask(others, fraud, training, validation, test);
  }

  TrainingRows labelled(int[] chosen) {
    float[] weights = new float[chosen.length];
    Arrays.fill(weights, 1);
    return new TrainingRows(rows, chosen, targets(chosen), weights);
  }

  float[] targets(int[] chosen) {
    float[] targets = new float[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      targets[i] = fraud[chosen[i]];
    }
    return targets;
  }

  /** The features of some rows, one after the other. */
  float[] values(int[] chosen) {
    int width = rows.schema().width();
    float[] values = new float[Math.multiplyExact(chosen.length, width)];
    for (int i = 0; i < chosen.length; i++) {
      rows.row(chosen[i], values, i * width);
    }
    return values;
  }
}
