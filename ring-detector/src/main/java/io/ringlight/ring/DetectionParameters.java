package io.ringlight.ring;

import io.ringlight.ring.score.RingScore;
import java.util.List;

/**
 * How rings are looked for.
 *
 * @param detector what finds them; a peer lists all its groups, whatever the least score and the
 *     resolutions
 * @param score what scores candidates and names typologies; a peer's groups are only named by it
 * @param minScore the least score of a listed ring, 0 to 1
 * @param resolutions CPM resolutions at which candidates are sought, each above 0
 * @param seed seeds what is drawn at random
 * @param threads how many threads work; results do not depend on it
 */
public record DetectionParameters(
    Detector detector,
    RingScore score,
    double minScore,
    List<Double> resolutions,
    long seed,
    int threads) {
  /**
   * A grid of low resolutions; a finer one found no more rings in our measurements; see {@code
   * docs/detection.md}.
   */
  public static final List<Double> DEFAULT_RESOLUTIONS = List.of(0.003, 0.012, 0.04, 0.12);

  public static final long DEFAULT_SEED = 1;

  public DetectionParameters {
    resolutions = List.copyOf(resolutions);
    if (!(minScore >= 0 && minScore <= 1)) {
      throw new IllegalArgumentException("minScore must lie between 0 and 1, not " + minScore);
    }
    if (resolutions.isEmpty()) {
      throw new IllegalArgumentException("resolutions must not be empty");
    }
    for (double resolution : resolutions) {
      if (!(resolution > 0)) {
        throw new IllegalArgumentException("a resolution must be above 0, not " + resolution);
      }
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
  }

  /** With the score that ships. */
  public DetectionParameters(
      Detector detector, double minScore, List<Double> resolutions, long seed, int threads) {
    this(detector, RingScore.shipped(), minScore, resolutions, seed, threads);
  }

  public static DetectionParameters defaults() {
    return new DetectionParameters(
        Detector.RINGLIGHT,
        0.5,
        DEFAULT_RESOLUTIONS,
        DEFAULT_SEED,
        Runtime.getRuntime().availableProcessors());
  }

  public DetectionParameters withScore(RingScore other) {
    return new DetectionParameters(detector, other, minScore, resolutions, seed, threads);
  }

  public DetectionParameters withThreads(int count) {
    return new DetectionParameters(detector, score, minScore, resolutions, seed, count);
  }
}
