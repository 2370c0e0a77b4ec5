package io.ringlight.ring.fit;

/**
 * How trees are grown.
 *
 * @param trees how many at most
 * @param leaves of each tree at most
 * @param learningRate share of each tree's step that is taken
 * @param ridge pulls leaves to 0 (lambda)
 * @param leastWeight sum of second derivatives that each leaf has at least
 * @param featureShare share of the features that each tree may ask for
 * @param seed draws those
 */
public record BoostingParameters(
    int trees,
    int leaves,
    double learningRate,
    double ridge,
    double leastWeight,
    double featureShare,
    long seed) {
  public BoostingParameters withTrees(int count) {
    return new BoostingParameters(
        count, leaves, learningRate, ridge, leastWeight, featureShare, seed);
  }
}
