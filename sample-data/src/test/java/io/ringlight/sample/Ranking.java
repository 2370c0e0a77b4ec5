package io.ringlight.sample;

import java.util.Arrays;
import java.util.Comparator;

/** Quality of a ranking. */
final class Ranking {

  private Ranking() {}

  /** Average precision; among equal scores the wanted come last. */
  static double averagePrecision(double[] scores, boolean[] wanted) {
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order, Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparing(i -> wanted[i]));
    int found = 0;
    double sum = 0;
    for (int i = 0; i < order.length; i++) {
      if (wanted[order[i]]) {
        sum += ++found / (i + 1.0);
      }
    }
    return sum / found;
  }
}
