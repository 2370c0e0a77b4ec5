package io.ringlight.ring.algo;

/**
 * How {@link Leiden} is to run.
 *
 * @param objective what is made large
 * @param resolution how dense a community must be, finite and not negative; more means smaller
 *     communities
 * @param iterations how often all phases are gone through, at least once; ends sooner once an
 *     iteration changes nothing
 * @param seed what breaks ties and orders visits
 * @param threads how many threads work, at least one; never changes the result
 */
public record LeidenParameters(
    Objective objective, double resolution, int iterations, long seed, int threads) {

  /** For {@code iterations}: go on until an iteration changes nothing. */
  public static final int UNTIL_STABLE = Integer.MAX_VALUE;

  public LeidenParameters {
    if (!(resolution >= 0) || resolution == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "resolution %s is not a finite number of at least zero".formatted(resolution));
    }
    if (iterations < 1) {
      throw new IllegalArgumentException("iterations is %s, not at least 1".formatted(iterations));
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads is %s, not at least 1".formatted(threads));
    }
  }

  /** The constant Potts model, one iteration, seed 0, one thread. */
  public static LeidenParameters cpm(double resolution) {
    return new LeidenParameters(Objective.CPM, resolution, 1, 0, 1);
  }

  /** Modularity, one iteration, seed 0, one thread. */
  public static LeidenParameters modularity(double resolution) {
    return new LeidenParameters(Objective.MODULARITY, resolution, 1, 0, 1);
  }

  public LeidenParameters withResolution(double other) {
    return new LeidenParameters(objective, other, iterations, seed, threads);
  }

  public LeidenParameters withIterations(int other) {
    return new LeidenParameters(objective, resolution, other, seed, threads);
  }

  public LeidenParameters withSeed(long other) {
    return new LeidenParameters(objective, resolution, iterations, other, threads);
  }

  public LeidenParameters withThreads(int other) {
    return new LeidenParameters(objective, resolution, iterations, seed, other);
  }
}
