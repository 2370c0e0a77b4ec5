package io.ringlight.ring.fit;

import io.ringlight.ring.score.Feature;
import java.util.Arrays;

/** Measured groups with what is known of them, in columns. Grows; not safe for several threads. */
public final class Examples {
  private float[][] features = new float[Feature.values().length][1024];
  private float[] targets = new float[1024];
  private float[] weights = new float[1024];
  private int[] folds = new int[1024];
  private int[] kinds = new int[1024];
  private int size;

  /**
   * Adds a group.
   *
   * @param values one for each {@link Feature}
   * @param target the chance that it is a ring, 0 to 1
   * @param weight how many such groups it stands for
   * @param fold groups that tell of each other have the same, and are held out together
   * @param kind of the ring that it comes nearest to, -1 where it is near none
   */
  public void add(double[] values, double target, double weight, int fold, int kind) {
    if (size == targets.length) {
      grow();
    }
    for (int feature = 0; feature < features.length; feature++) {
      features[feature][size] = (float) values[feature];
    }
    targets[size] = (float) target;
    weights[size] = (float) weight;
    kinds[size] = kind;
    folds[size++] = fold;
  }

  private void grow() {
    int capacity = Math.addExact(size, size >> 1);
    for (int feature = 0; feature < features.length; feature++) {
      features[feature] = Arrays.copyOf(features[feature], capacity);
    }
    targets = Arrays.copyOf(targets, capacity);
    weights = Arrays.copyOf(weights, capacity);
    folds = Arrays.copyOf(folds, capacity);
    kinds = Arrays.copyOf(kinds, capacity);
  }

  /** Adds one of these examples to others. */
  void copy(int row, Examples to) {
    to.add(values(row), targets[row], weights[row], folds[row], kinds[row]);
  }

  public int size() {
    return size;
  }

  /** How many folds they fall into. */
  public int foldCount() {
    return (int) Arrays.stream(folds, 0, size).distinct().count();
  }

  /** Whether any group has a member with a risk above 0. */
  boolean knowRisks() {
    for (int row = 0; row < size; row++) {
      if (features[Feature.RISK_TOP.ordinal()][row] > 0) {
        return true;
      }
    }
    return false;
  }

  float[] column(int feature) {
    return features[feature];
  }

  /** All values of one example, one for each {@link Feature}. */
  double[] values(int row) {
    return values(row, new double[features.length]);
  }

  /** The same, written into an array that is given, and returned. */
  double[] values(int row, double[] values) {
    for (int feature = 0; feature < values.length; feature++) {
      values[feature] = features[feature][row];
    }
    return values;
  }

  float target(int row) {
    return targets[row];
  }

  float weight(int row) {
    return weights[row];
  }

  int fold(int row) {
    return folds[row];
  }

  int kind(int row) {
    return kinds[row];
  }
}
