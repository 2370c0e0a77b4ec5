package io.ringlight.gnn.network;

/**
 * All that changes while a network learns, so that whoever keeps it can go on as if nothing had
 * been. What is random in an epoch follows from the seed and the epoch's number alone.
 */
final class LearningState {
  /** Weights after the last step. */
  final float[] weights;

  /** Their running mean. */
  final float[] average;

  /** The mean of the best epoch so far. */
  final float[] best;

  final AdamW optimizer;

  /** How many epochs are done. */
  int epoch;

  int bestEpoch;
  double bestPrecision = Double.NEGATIVE_INFINITY;

  /** Begins to learn. */
  LearningState(float[] start, float[] anchor) {
    this(start.clone(), start.clone(), start.clone(), new AdamW(anchor));
  }

  LearningState(float[] weights, float[] average, float[] best, AdamW optimizer) {
    this.weights = weights;
    this.average = average;
    this.best = best;
    this.optimizer = optimizer;
  }

  /** The running mean takes in the weights. */
  void average(double averaging) {
    float keep = (float) Math.min(averaging, 1 - 1.0 / (1 + optimizer.steps()));
    for (int i = 0; i < weights.length; i++) {
      average[i] = weights[i] + keep * (average[i] - weights[i]);
    }
  }

  /** An epoch is over, and the running mean had this average precision on validation rows. */
  void judge(double precision) {
    if (precision > bestPrecision) {
      bestPrecision = precision;
      bestEpoch = epoch;
      System.arraycopy(average, 0, best, 0, best.length);
    }
  }
}
