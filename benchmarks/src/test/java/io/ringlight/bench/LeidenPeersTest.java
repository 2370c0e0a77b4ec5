package io.ringlight.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.ring.algo.Leiden;
import io.ringlight.ring.algo.LeidenParameters;
import io.ringlight.ring.algo.Partition;
import io.ringlight.ring.algo.WeightedGraph;
import org.junit.jupiter.api.Test;

/** The authors' own library is the oracle of our Leiden, up to the luck of the draw. */
class LeidenPeersTest {
  @Test
  void qualityKeepsUpWithTheAuthorsLibrary() {
    for (long seed = 0; seed < 3; seed++) {
      WeightedGraph graph = PlantedGraph.draw(5_000, 20, seed);
      for (LeidenParameters parameters :
          new LeidenParameters[] {LeidenParameters.cpm(0.05), LeidenParameters.modularity(1)}) {
        LeidenParameters thrice = parameters.withIterations(3).withSeed(seed);
        CwtsContender cwts = new CwtsContender();
        cwts.load(graph);
        Partition theirs = Partition.of(cwts.run(thrice).labels());
        Partition ours = Leiden.partition(graph, thrice);

        assertThat(Leiden.quality(graph, ours, thrice))
            .as("seed %d, %s", seed, parameters.objective())
            .isGreaterThan(0.99 * Leiden.quality(graph, theirs, thrice));
      }
    }
  }

  @Test
  void plantedGraphsDependOnTheirSeedOnly() {
    WeightedGraph first = PlantedGraph.draw(1_000, 20, 7);
    WeightedGraph second = PlantedGraph.draw(1_000, 20, 7);

    assertThat(second.linkCount()).isEqualTo(first.linkCount());
    assertThat(second.totalWeight()).isEqualTo(first.totalWeight());
    assertThat(PlantedGraph.draw(1_000, 20, 8).totalWeight()).isNotEqualTo(first.totalWeight());
  }
}
