package io.ringlight.sample;

import java.util.Arrays;

/**
 * Gradient boosting (Friedman 2001) of small trees on quantile bins with logistic loss; for tests
 * only.
 */
final class BoostedTrees {

  private static final int BINS = 48;
  private static final int DEPTH = 4;
  private static final double RATE = 0.1;
  private static final double RIDGE = 5;

  private final double[][] cuts;
  private final int rounds;
  private final int[][] splitFeature;
  private final int[][] splitBin;
  private final double[][] leaf;
  private double prior;

  /** How much each feature contributed. */
  final double[] gains;

  private BoostedTrees(double[][] cuts, int rounds) {
    this.cuts = cuts;
    this.rounds = rounds;
    this.gains = new double[cuts.length];
    this.splitFeature = new int[rounds][(1 << DEPTH) - 1];
    this.splitBin = new int[rounds][(1 << DEPTH) - 1];
    this.leaf = new double[rounds][1 << DEPTH];
  }

  static BoostedTrees fit(double[][] rows, boolean[] labels, int rounds) {
    BoostedTrees trees = new BoostedTrees(quantiles(rows), rounds);
    trees.train(trees.binned(rows), labels);
    return trees;
  }

  double[] scores(double[][] rows) {
    byte[][] bins = binned(rows);
    double[] scores = new double[rows.length];
    Arrays.fill(scores, prior);
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < rows.length; i++) {
        scores[i] += leaf[round][leafOf(bins, i, round)];
      }
    }
    return scores;
  }

  private void train(byte[][] bins, boolean[] labels) {
    int n = labels.length;
    int positives = 0;
    for (boolean label : labels) {
      positives += label ? 1 : 0;
    }
    prior = Math.log((positives + 1.0) / (n - positives + 1.0));
    double[] scores = new double[n];
    Arrays.fill(scores, prior);
    double[] gradient = new double[n];
    double[] hessian = new double[n];
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < n; i++) {
        double p = 1 / (1 + Math.exp(-scores[i]));
        gradient[i] = (labels[i] ? 1 : 0) - p;
        hessian[i] = p * (1 - p);
      }
      grow(bins, gradient, hessian, round);
      for (int i = 0; i < n; i++) {
        scores[i] += leaf[round][leafOf(bins, i, round)];
      }
    }
  }

  private void grow(byte[][] bins, double[] gradient, double[] hessian, int round) {
    int[] node = new int[gradient.length];
    for (int depth = 0; depth < DEPTH; depth++) {
      int first = (1 << depth) - 1;
      double[] best = new double[1 << depth];
      for (int feature = 0; feature < bins.length; feature++) {
        split(bins[feature], gradient, hessian, node, first, best, round, feature);
      }
      for (int at = 0; at < best.length; at++) {
        gains[splitFeature[round][first + at]] += best[at];
      }
      for (int i = 0; i < node.length; i++) {
        int at = node[i];
        boolean right = bins[splitFeature[round][at]][i] > splitBin[round][at];
        node[i] = 2 * at + (right ? 2 : 1);
      }
    }
    double[] sums = new double[1 << DEPTH];
    double[] weights = new double[1 << DEPTH];
    for (int i = 0; i < node.length; i++) {
      int at = node[i] - sums.length + 1;
      sums[at] += gradient[i];
      weights[at] += hessian[i];
    }
    for (int i = 0; i < sums.length; i++) {
      leaf[round][i] = RATE * sums[i] / (weights[i] + RIDGE);
    }
  }

  private void split(
      byte[] bins,
      double[] gradient,
      double[] hessian,
      int[] node,
      int first,
      double[] best,
      int round,
      int feature) {
    double[][] sums = new double[best.length][BINS];
    double[][] weights = new double[best.length][BINS];
    for (int i = 0; i < node.length; i++) {
      sums[node[i] - first][bins[i]] += gradient[i];
      weights[node[i] - first][bins[i]] += hessian[i];
    }
    for (int at = 0; at < best.length; at++) {
      double sum = Arrays.stream(sums[at]).sum();
      double weight = Arrays.stream(weights[at]).sum();
      double left = 0;
      double leftWeight = 0;
      for (int bin = 0; bin < BINS - 1; bin++) {
        left += sums[at][bin];
        leftWeight += weights[at][bin];
        double right = sum - left;
        double gain =
            left * left / (leftWeight + RIDGE) + right * right / (weight - leftWeight + RIDGE);
        if (gain > best[at]) {
          best[at] = gain;
          splitFeature[round][first + at] = feature;
          splitBin[round][first + at] = bin;
        }
      }
    }
  }

  private int leafOf(byte[][] bins, int row, int round) {
    int at = 0;
    for (int depth = 0; depth < DEPTH; depth++) {
      boolean right = bins[splitFeature[round][at]][row] > splitBin[round][at];
      at = 2 * at + (right ? 2 : 1);
    }
    return at - (1 << DEPTH) + 1;
  }

  private static double[][] quantiles(double[][] rows) {
    double[][] cuts = new double[rows[0].length][BINS - 1];
    for (int feature = 0; feature < cuts.length; feature++) {
      double[] column = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        column[i] = rows[i][feature];
      }
      Arrays.sort(column);
      double[] distinct = Arrays.stream(column).distinct().toArray();
      double[] from = distinct.length < BINS ? distinct : column;
      for (int cut = 0; cut < BINS - 1; cut++) {
        int at = distinct.length < BINS ? cut : (int) ((cut + 1L) * from.length / BINS);
        cuts[feature][cut] = at < from.length ? from[at] : Double.POSITIVE_INFINITY;
      }
    }
    return cuts;
  }

  private byte[][] binned(double[][] rows) {
    byte[][] bins = new byte[cuts.length][rows.length];
    for (int feature = 0; feature < cuts.length; feature++) {
      for (int i = 0; i < rows.length; i++) {
        int at = Arrays.binarySearch(cuts[feature], rows[i][feature]);
        while (at > 0 && cuts[feature][at - 1] == rows[i][feature]) {
          at--;
        }
        bins[feature][i] = (byte) (at < 0 ? -at - 1 : at);
      }
    }
    return bins;
  }
}
