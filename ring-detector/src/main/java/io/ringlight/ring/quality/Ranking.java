package io.ringlight.ring.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts weighted accounts by level and walks down the levels, taking equal scores together. O(1)
 * an account, O(levels) the walk.
 */
final class Ranking {
  static final List<Double> RECALLS = List.of(0.5, 0.8, 0.9);

  private final ScoreLevels levels;
  private final long[] fraud;
  private final long[] legit;

  Ranking(ScoreLevels levels) {
    this.levels = levels;
    fraud = new long[levels.count()];
    legit = new long[levels.count()];
  }

  void add(int level, boolean isFraud, long weight) {
    (isFraud ? fraud : legit)[level] += weight;
  }

  RankingFigures figures() {
    long allFraud = Arrays.stream(fraud).sum();
    long allLegit = Arrays.stream(legit).sum();
    double precisionSum = 0;
    double orderedPairs = 0;
    List<Rates> points = new ArrayList<>();
    long truePositives = 0;
    long falsePositives = 0;
    for (int level = fraud.length - 1; level >= 0; level--) {
      truePositives += fraud[level];
      falsePositives += legit[level];
      if (fraud[level] > 0) {
        Rates rates = new Rates(truePositives, allFraud, falsePositives, allLegit);
        precisionSum += fraud[level] * rates.precision();
        orderedPairs += fraud[level] * (allLegit - falsePositives + 0.5 * legit[level]);
        addPoints(points, rates, level);
      }
    }
    while (points.size() < RECALLS.size()) {
      points.add(Rates.NONE);
    }
    double pairs = (double) allFraud * allLegit;
    return new RankingFigures(
        allFraud == 0 ? null : precisionSum / allFraud,
        pairs == 0 ? null : orderedPairs / pairs,
        points);
  }

  private void addPoints(List<Rates> points, Rates rates, int level) {
    while (levels.isPositiveScore(level)
        && points.size() < RECALLS.size()
        && rates.truePositives() >= RECALLS.get(points.size()) * rates.fraud()) {
      points.add(rates);
    }
  }
}
