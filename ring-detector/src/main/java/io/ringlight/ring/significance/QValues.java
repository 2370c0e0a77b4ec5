package io.ringlight.ring.significance;

import java.util.Arrays;

/**
 * Q-values by targets and decoys: the expected share of chance groups among all of at least this
 * score. One more group than was found in all decoys together is reckoned with, so that few decoys
 * never promise too much (Barber and Candès, "Controlling the false discovery rate via knockoffs",
 * 2015, for several decoys).
 */
public final class QValues {
  private QValues() {}

  /**
   * The q-value of each score, in their order, each 0 to 1; a higher score never has a greater one.
   *
   * @param decoys at least one
   */
  public static double[] of(double[] scores, DecoyScores decoys) {
    if (decoys.count() == 0) {
      throw new IllegalArgumentException("decoys must not be empty");
    }
    double[] ascending = scores.clone();
    Arrays.sort(ascending);
    double[] values = new double[ascending.length];
    double least = 1;
    for (int i = 0; i < ascending.length; i++) {
      boolean repeats = i > 0 && ascending[i] == ascending[i - 1];
      if (!repeats) {
        double expected = (decoys.atLeast(ascending[i]) + 1.0) / decoys.count();
        least = Math.min(least, expected / (ascending.length - i));
      }
      values[i] = least;
    }
    double[] inOrder = new double[scores.length];
    for (int i = 0; i < inOrder.length; i++) {
      inOrder[i] = values[Arrays.binarySearch(ascending, scores[i])];
    }
    return inOrder;
  }
}
