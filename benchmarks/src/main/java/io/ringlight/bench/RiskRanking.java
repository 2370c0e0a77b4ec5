package io.ringlight.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How well scores sort fraud before the rest, equal scores taken together.
 *
 * @param rocAuc the chance that fraud stands before another account
 * @param averagePrecision the mean precision over fraud
 */
record RiskRanking(double rocAuc, double averagePrecision) {
  /**
   * Ranks some rows.
   *
   * @param scores one a chosen row
   * @param fraud 1 or 0 for every row there is
   */
  static RiskRanking of(float[] scores, float[] fraud, int[] chosen) {
    Comparator<Integer> highestFirst = (one, other) -> Float.compare(scores[other], scores[one]);
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(highestFirst)
            .mapToInt(Integer::intValue)
            .toArray();
    double all = Arrays.stream(chosen).mapToDouble(row -> fraud[row]).sum();
    double found = 0;
    double pairs = 0;
    double precision = 0;
    for (int from = 0, to = 0; from < order.length; from = to) {
      double here = 0;
      for (; to < order.length && scores[order[to]] == scores[order[from]]; to++) {
        here += fraud[chosen[order[to]]];
      }
      found += here;
      precision += here * found / to;
      pairs += (to - from - here) * (found - here / 2);
    }
    return new RiskRanking(pairs / all / (order.length - all), precision / all);
  }
}
