package io.ringlight.ring.quality;

import java.util.Arrays;

/**
 * Numbers the distinct scores of fraud accounts, and the gaps between them, from low to high: gaps
 * are even, scores odd. Legit accounts in one gap stand in the same place of any ranking, so a
 * ranking needs to know only how many there are.
 */
final class ScoreLevels {
  private final double[] scores;

  /**
   * @param fraudScores in any order; finite
   */
  ScoreLevels(double[] fraudScores) {
    scores = Arrays.stream(fraudScores).sorted().distinct().toArray();
  }

  int count() {
    return 2 * scores.length + 1;
  }

  int of(double score) {
    int place = Arrays.binarySearch(scores, score);
    return place >= 0 ? 2 * place + 1 : 2 * (-place - 1);
  }

  /** Whether a level is a score of fraud accounts, and above 0. */
  boolean isPositiveScore(int level) {
    return level % 2 == 1 && scores[level / 2] > 0;
  }
}
