package io.ringlight.gnn.feature;

/** placeholder */
final class MomentStatistics {
  static final int WIDTH = 4;
  private final float[] values;

  MomentStatistics(int count) {
    values = new float[count * WIDTH];
  }

  void begin() {}

  /** An order's greatest weight. */
  void add(int account, float weight) {
    int at = account * WIDTH;
    values[at] += weight;
    values[at + 1] = Math.max(values[at + 1], weight);
    values[at + 2] += weight > 0.3f ? 1 : 0;
  }

  void end(int account, float signUp) {
    values[account * WIDTH + 3] = signUp;
  }

  float value(int account, int column) {
    return values[account * WIDTH + column];
  }
}
