package io.ringlight.ring.fit;

import io.ringlight.ring.algo.SeededRandom;
import io.ringlight.ring.evidence.Parallel;
import io.ringlight.ring.score.Feature;
import io.ringlight.ring.score.Tree;
import io.ringlight.ring.score.TreeEnsemble;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fits {@link TreeEnsemble}s by gradient boosting with the logistic loss (Friedman 2001), Newton
 * steps in the leaves, and the features of each tree drawn by seed. Targets between 0 and 1 are
 * chances. The result depends on the examples, their order and the parameters alone.
 */
public final class GradientBoosting {
  /** Where one is sure the loss hardly bends; a sure mistake must be able to move all the same. */
  private static final double MISTAKE = 0.1;

  private final Examples examples;
  private final BoostingParameters parameters;
  private final Parallel parallel;
  private final double[] logOdds;
  private final double start;
  private final List<Tree> trees = new ArrayList<>();
  private final List<Feature> asked;
  private final TreeGrower grower;
  private final double[] gradients;
  private final double[] curvatures;

  private GradientBoosting(
      Examples examples,
      TreeEnsemble from,
      List<Feature> asked,
      BoostingParameters parameters,
      Parallel parallel) {
    this.examples = examples;
    this.parameters = parameters;
    this.parallel = parallel;
    this.asked = asked;
    this.logOdds = new double[examples.size()];
    this.gradients = new double[examples.size()];
    this.curvatures = new double[examples.size()];
    this.start = from == null ? start() : from.start();
    Arrays.fill(logOdds, start);
    if (from != null) {
      from.trees().forEach(this::add);
    }
    this.grower = new TreeGrower(bins(), parameters, parallel, gradients, curvatures);
  }

  /**
   * Fits from nothing. O(trees × features × examples × log(leaves)).
   *
   * @param asked features that may be asked for
   */
  public static TreeEnsemble fit(
      Examples examples, List<Feature> asked, BoostingParameters parameters, Parallel parallel) {
    return goOn(examples, null, asked, parameters, parallel);
  }

  /**
   * Adds trees to an ensemble, so that what it learnt elsewhere stays where the examples say
   * nothing else.
   *
   * @param from what to go on from; null for nothing
   */
  static TreeEnsemble goOn(
      Examples examples,
      TreeEnsemble from,
      List<Feature> asked,
      BoostingParameters parameters,
      Parallel parallel) {
    GradientBoosting boosting = new GradientBoosting(examples, from, asked, parameters, parallel);
    for (int tree = 0; tree < parameters.trees(); tree++) {
      boosting.grow(tree);
    }
    return new TreeEnsemble(boosting.start, boosting.trees);
  }

  private void grow(int tree) {
    for (int row = 0; row < logOdds.length; row++) {
      double chance = 1 / (1 + StrictMath.exp(-logOdds[row]));
      double error = examples.target(row) - chance;
      gradients[row] = examples.weight(row) * error;
      curvatures[row] =
          examples.weight(row) * Math.max(chance * (1 - chance), MISTAKE * Math.abs(error));
    }
    add(grower.grow(draw(tree)));
  }

  private void add(Tree tree) {
    trees.add(tree);
    TreeEnsemble alone = new TreeEnsemble(0, List.of(tree));
    parallel.map(
        logOdds.length,
        row -> 1,
        (from, to) -> {
          double[] values = new double[Feature.values().length];
          for (int row = from; row < to; row++) {
            logOdds[row] += alone.logOdds(examples.values(row, values));
          }
          return null;
        });
  }

  private Bins[] bins() {
    Bins[] bins = new Bins[Feature.values().length];
    parallel.map(
        bins.length,
        feature -> 1,
        (from, to) -> {
          for (int feature = from; feature < to; feature++) {
            bins[feature] = Bins.of(examples.column(feature), examples.size());
          }
          return null;
        });
    return bins;
  }

  private double start() {
    double sum = 0;
    double all = 0;
    for (int row = 0; row < examples.size(); row++) {
      sum += examples.weight(row) * examples.target(row);
      all += examples.weight(row);
    }
    double share = Math.max(1e-6, Math.min(1 - 1e-6, sum / Math.max(1, all)));
    return StrictMath.log(share / (1 - share));
  }

  /** The features that a tree may ask for, ascending. */
  private int[] draw(int tree) {
    SeededRandom random = new SeededRandom(parameters.seed(), tree);
    List<Feature> left = new ArrayList<>(asked);
    int[] drawn = new int[(int) Math.ceil(asked.size() * parameters.featureShare())];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = left.remove(random.nextInt(left.size())).ordinal();
    }
    Arrays.sort(drawn);
    return drawn;
  }
}
