package io.ringlight.ring.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks down the distinct scores of fraud and legit accounts, highest first, taking equal ones
 * together. O(n log n) for sorting.
 */
final class Ranking {
  private static final double[] RECALLS = {0.5, 0.8, 0.9};

  private final double[] fraud;
  private final double[] legit;
  private final List<RecallPoint> points = new ArrayList<>();
  private double precisionSum;
  private double orderedPairs;

  /**
   * @param fraud scores of fraud accounts, ascending
   * @param legit scores of legit accounts, ascending
   */
  Ranking(double[] fraud, double[] legit) {
    this.fraud = fraud;
    this.legit = legit;
  }

  RankingQuality quality() {
    walk();
    while (points.size() < RECALLS.length) {
      points.add(new RecallPoint(RECALLS[points.size()], null, null, null));
    }
    double pairs = (double) fraud.length * legit.length;
    return new RankingQuality(
        fraud.length == 0 ? null : precisionSum / fraud.length,
        pairs == 0 ? null : orderedPairs / pairs,
        points);
  }

  private void walk() {
    int fraudLeft = fraud.length;
    int legitLeft = legit.length;
    while (fraudLeft > 0 || legitLeft > 0) {
      double score = Math.max(last(fraud, fraudLeft), last(legit, legitLeft));
      int fraudBefore = fraudLeft;
      int legitBefore = legitLeft;
      while (fraudLeft > 0 && fraud[fraudLeft - 1] == score) {
        fraudLeft--;
      }
      while (legitLeft > 0 && legit[legitLeft - 1] == score) {
        legitLeft--;
      }
      step(score, fraudBefore - fraudLeft, legitBefore, fraudLeft, legitLeft);
    }
  }

  private static double last(double[] scores, int left) {
    return left == 0 ? Double.NEGATIVE_INFINITY : scores[left - 1];
  }

  private void step(double score, int fraudHere, int legitBefore, int fraudLeft, int legitLeft) {
    int truePositives = fraud.length - fraudLeft;
    int falsePositives = legit.length - legitLeft;
    double precision = (double) truePositives / (truePositives + falsePositives);
    precisionSum += fraudHere * precision;
    orderedPairs += fraudHere * (legitLeft + 0.5 * (legitBefore - legitLeft));
    while (score > 0
        && points.size() < RECALLS.length
        && fraud.length > 0
        && truePositives >= RECALLS[points.size()] * fraud.length) {
      double truePositiveRate = (double) truePositives / fraud.length;
      Double falsePositiveRate = legit.length == 0 ? null : (double) falsePositives / legit.length;
      points.add(
          new RecallPoint(
              RECALLS[points.size()],
              precision,
              Prevalence.ONE_PER_MILLE.precision(truePositiveRate, falsePositiveRate),
              Prevalence.ONE_PER_TEN_THOUSAND.precision(truePositiveRate, falsePositiveRate)));
    }
  }
}
