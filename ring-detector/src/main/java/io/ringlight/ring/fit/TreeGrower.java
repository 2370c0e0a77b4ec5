package io.ringlight.ring.fit;

import io.ringlight.ring.evidence.Parallel;
import io.ringlight.ring.score.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Grows one tree on gradients, the leaf that gains most first (as LightGBM, NIPS 2017, does), by
 * histograms over binned features. The sums of a histogram are taken by one thread in row order, so
 * the tree is the same whatever the number of threads.
 */
final class TreeGrower {
  private final Bins[] bins;
  private final BoostingParameters parameters;
  private final Parallel parallel;
  private final double[] gradients;
  private final double[] curvatures;
  private final int[] rows;
  private final int[] spare;
  private final List<Node> nodes = new ArrayList<>();

  /** Rows {@code from} to before {@code to} of {@link #rows}, and the best question for them. */
  private static final class Node {
    int from;
    int to;
    double gradient;
    double curvature;
    double value;
    int feature = -1;
    int bin;
    double gain;
    int next;
    double[][] histograms;
    int place;
  }

  private record Split(int feature, int bin, double gain) {
    static final Split NONE = new Split(-1, 0, 0);

    Split better(Split other) {
      return other.gain > gain ? other : this;
    }
  }

  TreeGrower(
      Bins[] bins,
      BoostingParameters parameters,
      Parallel parallel,
      double[] gradients,
      double[] curvatures) {
    this.bins = bins;
    this.parameters = parameters;
    this.parallel = parallel;
    this.gradients = gradients;
    this.curvatures = curvatures;
    this.rows = new int[gradients.length];
    this.spare = new int[gradients.length];
  }

  /**
   * Grows a tree.
   *
   * @param asked the features that it may ask for, ascending
   */
  Tree grow(int[] asked) {
    nodes.clear();
    Node root = new Node();
    root.to = rows.length;
    for (int row = 0; row < rows.length; row++) {
      rows[row] = row;
      root.gradient += gradients[row];
      root.curvature += curvatures[row];
    }
    root.histograms = histograms(root, asked);
    add(root, asked);
    for (int leaves = 1; leaves < parameters.leaves(); leaves++) {
      Node best =
          nodes.stream()
              .filter(node -> node.next == 0 && node.feature >= 0)
              .max(
                  Comparator.comparingDouble((Node node) -> node.gain)
                      .thenComparingInt(node -> -node.place))
              .orElse(null);
      if (best == null) {
        break;
      }
      split(best, asked);
    }
    return tree();
  }

  private void add(Node node, int[] asked) {
    node.place = nodes.size();
    node.value = value(node.gradient, node.curvature);
    nodes.add(node);
    Split best = Split.NONE;
    for (int i = 0; i < asked.length; i++) {
      best = best.better(bestCut(node, asked[i], node.histograms[i]));
    }
    node.feature = best.feature;
    node.bin = best.bin;
    node.gain = best.gain;
  }

  private double value(double gradient, double curvature) {
    return gradient / (curvature + parameters.ridge());
  }

  /** Pairs of sums of gradients and curvatures by bin, for each feature asked for. */
  private double[][] histograms(Node node, int[] asked) {
    double[][] histograms = new double[asked.length][];
    parallel.map(
        asked.length,
        i -> 1,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            histograms[i] = histogram(node, bins[asked[i]].ofRow);
          }
          return null;
        });
    return histograms;
  }

  private double[] histogram(Node node, byte[] ofRow) {
    double[] sums = new double[2 * Bins.MOST];
    for (int i = node.from; i < node.to; i++) {
      int row = rows[i];
      int at = 2 * ofRow[row];
      sums[at] += gradients[row];
      sums[at + 1] += curvatures[row];
    }
    return sums;
  }

  private Split bestCut(Node node, int feature, double[] sums) {
    Split best = Split.NONE;
    double whole = gain(node.gradient, node.curvature, node.value);
    double gradient = 0;
    double curvature = 0;
    for (int bin = 0; bin < bins[feature].thresholds.length; bin++) {
      gradient += sums[2 * bin];
      curvature += sums[2 * bin + 1];
      double restGradient = node.gradient - gradient;
      double restCurvature = node.curvature - curvature;
      if (curvature < parameters.leastWeight() || restCurvature < parameters.leastWeight()) {
        continue;
      }
      double left = value(gradient, curvature);
      double right = value(restGradient, restCurvature);
      double gain =
          gain(gradient, curvature, left) + gain(restGradient, restCurvature, right) - whole;
      if (gain > best.gain + 1e-9) {
        best = new Split(feature, bin, gain);
      }
    }
    return best;
  }

  /** By how much a value lessens the loss, to the second order. */
  private double gain(double gradient, double curvature, double value) {
    return gradient * value - 0.5 * (curvature + parameters.ridge()) * value * value;
  }

  private void split(Node node, int[] asked) {
    byte[] ofRow = bins[node.feature].ofRow;
    Node left = new Node();
    Node right = new Node();
    int end = node.from;
    int kept = 0;
    for (int i = node.from; i < node.to; i++) {
      int row = rows[i];
      if (ofRow[row] <= node.bin) {
        rows[end++] = row;
        left.gradient += gradients[row];
        left.curvature += curvatures[row];
      } else {
        spare[kept++] = row;
      }
    }
    System.arraycopy(spare, 0, rows, end, kept);
    right.gradient = node.gradient - left.gradient;
    right.curvature = node.curvature - left.curvature;
    left.from = node.from;
    left.to = end;
    right.from = end;
    right.to = node.to;
    boolean leftIsSmaller = left.to - left.from <= right.to - right.from;
    Node smaller = leftIsSmaller ? left : right;
    Node larger = leftIsSmaller ? right : left;
    smaller.histograms = histograms(smaller, asked);
    larger.histograms = node.histograms;
    for (int i = 0; i < asked.length; i++) {
      for (int at = 0; at < larger.histograms[i].length; at++) {
        larger.histograms[i][at] -= smaller.histograms[i][at];
      }
    }
    node.histograms = null;
    node.next = nodes.size();
    add(left, asked);
    add(right, asked);
  }

  private Tree tree() {
    int count = nodes.size();
    int[] features = new int[count];
    double[] thresholds = new double[count];
    int[] next = new int[count];
    double[] points = new double[count];
    Arrays.fill(features, -1);
    for (Node node : nodes) {
      if (node.next > 0) {
        features[node.place] = node.feature;
        thresholds[node.place] = bins[node.feature].thresholds[node.bin];
        next[node.place] = node.next;
      }
      points[node.place] = parameters.learningRate() * node.value;
    }
    return new Tree(features, thresholds, next, points);
  }
}
