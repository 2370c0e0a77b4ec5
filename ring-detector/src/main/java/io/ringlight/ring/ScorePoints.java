package io.ringlight.ring;

import io.ringlight.ring.score.Feature;
import io.ringlight.ring.score.TreeEnsemble;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a score comes about: the intercept and the points of all features sum to the logarithm of its
 * odds.
 *
 * @param intercept log odds of the average candidate, before anything is asked of the group
 * @param features those that gave points, the strongest push first, whether up or down
 */
public record ScorePoints(double intercept, List<FeaturePoints> features) {
  public ScorePoints {
    features = List.copyOf(features);
  }

  /**
   * What trees say of a group.
   *
   * @param values one for each {@link Feature}
   */
  static ScorePoints of(TreeEnsemble trees, double[] values) {
    double[] points = trees.contributions(values);
    List<FeaturePoints> given = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      int place = feature.ordinal();
      if (points[place] != 0) {
        given.add(new FeaturePoints(feature.name(), values[place], points[place]));
      }
    }
    given.sort(Comparator.comparingDouble(feature -> -Math.abs(feature.points())));
    return new ScorePoints(trees.usual(), given);
  }

  /** The logarithm of the odds. */
  public double logOdds() {
    return intercept + features.stream().mapToDouble(FeaturePoints::points).sum();
  }
}
