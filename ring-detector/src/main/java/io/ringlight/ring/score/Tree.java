package io.ringlight.ring.score;

import java.util.Arrays;

/**
 * One decision tree in arrays. Node 0 is the root; a node without a feature is a leaf; the children
 * of any other stand at {@code next} and {@code next + 1}.
 *
 * @param features the ordinal of the {@link Feature} that a node asks for, -1 at leaves
 * @param thresholds a value that is at most this goes to the first child
 * @param next place of the first child, greater than the node's own
 * @param points log odds at a node; at inner nodes what would be given were it a leaf, so that the
 *     step from parent to child tells what the question was worth
 */
public record Tree(int[] features, double[] thresholds, int[] next, double[] points) {
  private static final Feature[] FEATURES = Feature.values();

  boolean asksForRisks() {
    return Arrays.stream(features).anyMatch(asked -> asked >= 0 && FEATURES[asked].isOfRisks());
  }

  /** The points of the leaf at which these values end. */
  double points(double[] values) {
    int node = 0;
    while (features[node] >= 0) {
      node = next[node] + (values[features[node]] <= thresholds[node] ? 0 : 1);
    }
    return points[node];
  }

  /** Adds to each feature what its questions were worth on the way of these values. */
  void addSteps(double[] values, double[] steps) {
    int node = 0;
    while (features[node] >= 0) {
      int child = next[node] + (values[features[node]] <= thresholds[node] ? 0 : 1);
      steps[features[node]] += points[child] - points[node];
      node = child;
    }
  }
}
