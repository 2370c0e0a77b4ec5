package io.ringlight.ring.score;

import java.util.List;

/**
 * Gradient boosted trees: the log odds of a group are a start and the points of one leaf of each
 * tree. Immutable; safe for any number of threads.
 */
public final class TreeEnsemble {
  private final double start;
  private final List<Tree> trees;

  /**
   * @param start log odds before any tree
   */
  public TreeEnsemble(double start, List<Tree> trees) {
    this.start = start;
    this.trees = List.copyOf(trees);
  }

  public double start() {
    return start;
  }

  public List<Tree> trees() {
    return trees;
  }

  /** Whether any tree asks for a feature that is {@link Feature#isOfRisks}. */
  boolean asksForRisks() {
    return trees.stream().anyMatch(Tree::asksForRisks);
  }

  /**
   * The log odds of a group. O(trees × depth).
   *
   * @param values one for each {@link Feature}
   */
  public double logOdds(double[] values) {
    double sum = start;
    for (Tree tree : trees) {
      sum += tree.points(values);
    }
    return sum;
  }

  /**
   * The probability that these log odds stand for.
   *
   * @return between 0 and 1, in steps of a millionth, so that it may decide on any machine
   */
  public double probability(double[] values) {
    return Math.rint(1e6 / (1 + StrictMath.exp(-logOdds(values)))) / 1e6;
  }

  /**
   * What each feature gave to the log odds of a group: the sum, over all trees, of the steps from a
   * node to the child that the feature's value chose (Saabas 2014). With {@link #usual} they add up
   * to the log odds.
   *
   * @return one for each {@link Feature}
   */
  public double[] contributions(double[] values) {
    double[] steps = new double[Feature.values().length];
    for (Tree tree : trees) {
      tree.addSteps(values, steps);
    }
    return steps;
  }

  /** The log odds where no feature is asked for. */
  public double usual() {
    double sum = start;
    for (Tree tree : trees) {
      sum += tree.points()[0];
    }
    return sum;
  }
}
