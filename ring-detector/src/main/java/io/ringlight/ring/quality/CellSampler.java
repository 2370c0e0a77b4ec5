package io.ringlight.ring.quality;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;

/**
 * Draws accounts anew: those of a cluster as often as it is drawn, those in none one by one. How
 * often one of many is drawn is Poisson of mean 1, so that of n alike Poisson of mean n (N.
 * Chamandy and others, "Estimating uncertainty for massive data streams", 2012).
 */
final class CellSampler {
  private final AccountCells cells;
  private final SharedStateDiscreteSampler[] samplers;

  CellSampler(AccountCells cells, SplittableRandom random) {
    this.cells = cells;
    UniformRandomProvider source = random::nextLong;
    Map<Long, SharedStateDiscreteSampler> byCount = new HashMap<>();
    samplers = new SharedStateDiscreteSampler[cells.size()];
    for (int cell = 0; cell < samplers.length; cell++) {
      if (cells.cluster(cell) == RingClusters.NONE) {
        samplers[cell] =
            byCount.computeIfAbsent(cells.count(cell), count -> PoissonSampler.of(source, count));
      }
    }
  }

  /**
   * @param clusterWeights how often each cluster is drawn
   * @return how many accounts each cell then holds
   */
  long[] draw(int[] clusterWeights) {
    long[] weights = new long[samplers.length];
    for (int cell = 0; cell < weights.length; cell++) {
      weights[cell] =
          samplers[cell] == null
              ? cells.count(cell) * clusterWeights[cells.cluster(cell)]
              : samplers[cell].sample();
    }
    return weights;
  }
}
