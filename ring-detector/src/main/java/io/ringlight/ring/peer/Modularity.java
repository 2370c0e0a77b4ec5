package io.ringlight.ring.peer;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.ring.algo.Leiden;
import io.ringlight.ring.algo.LeidenParameters;
import java.util.List;

/**
 * Communities of greatest modularity at resolution 1, as most tools offer them, by our own {@link
 * Leiden}. Near linear in links.
 *
 * @param seed seeds the order in which nodes are tried
 * @param threads how many threads work; the groups do not depend on it
 */
public record Modularity(long seed, int threads) implements Peer {
  private static final int ITERATIONS = 10;

  @Override
  public List<int[]> groups(GraphSnapshot snapshot) {
    SharingGraph sharing = SharingGraph.of(snapshot);
    LeidenParameters parameters =
        LeidenParameters.modularity(1)
            .withIterations(ITERATIONS)
            .withSeed(seed)
            .withThreads(threads);
    return sharing.groups(Leiden.partition(sharing.graph(), parameters));
  }
}
