package io.ringlight.gnn.network;

import io.ringlight.gnn.feature.FeatureRows;

/** Rows with what is known of them. Keeps what it is given; do not change it afterwards. */
public final class TrainingRows {
  private final FeatureRows rows;
  private final int[] chosen;
  private final float[] targets;
  private final float[] weights;

  /**
   * @param rows where the features are
   * @param chosen the rows that count, in any order
   * @param targets for each chosen row 1 when it is fraud, 0 when it is not
   * @param weights for each chosen row how much it counts, above 0; 1 as a rule
   */
  public TrainingRows(FeatureRows rows, int[] chosen, float[] targets, float[] weights) {
    if (targets.length != chosen.length || weights.length != chosen.length) {
      throw new IllegalArgumentException(
          "%d rows have %d targets and %d weights"
              .formatted(chosen.length, targets.length, weights.length));
    }
    this.rows = rows;
    this.chosen = chosen;
    this.targets = targets;
    this.weights = weights;
  }

  /** Some of the rows: those where the mask is as told. */
  public TrainingRows part(boolean[] mask, boolean value) {
    int count = 0;
    for (boolean bit : mask) {
      count += bit == value ? 1 : 0;
    }
    int[] some = new int[count];
    float[] someTargets = new float[count];
    float[] someWeights = new float[count];
    int next = 0;
    for (int i = 0; i < mask.length; i++) {
      if (mask[i] == value) {
        some[next] = chosen[i];
        someTargets[next] = targets[i];
        someWeights[next++] = weights[i];
      }
    }
    return new TrainingRows(rows, some, someTargets, someWeights);
  }

  public int size() {
    return chosen.length;
  }

  FeatureRows rows() {
    return rows;
  }

  int[] chosen() {
    return chosen;
  }

  float[] targets() {
    return targets;
  }

  float[] weights() {
    return weights;
  }

  /** The weight of fraud over the weight of all. */
  double positiveShare() {
    double positive = 0;
    double all = 0;
    for (int i = 0; i < chosen.length; i++) {
      positive += (double) weights[i] * targets[i];
      all += weights[i];
    }
    return positive / all;
  }
}
