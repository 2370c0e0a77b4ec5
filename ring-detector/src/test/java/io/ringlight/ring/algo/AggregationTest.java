package io.ringlight.ring.algo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AggregationTest {
  private static WeightedGraph aggregate(WeightedGraph graph, Partition parts) {
    try (Workers workers = new Workers(1)) {
      return Aggregation.of(graph, parts.members(), parts.labels, workers);
    }
  }

  @Test
  void sumsWhatIsBetweenAndInside() {
    // the path 0–1–2–3 with a loop at 3; parts {0, 1} and {2, 3}
    WeightedGraph path =
        WeightedGraph.fromEdges(
            4,
            new int[] {0, 1, 2, 3},
            new int[] {1, 2, 3, 3},
            new float[] {1, 2, 4, 8},
            new double[] {1, 10, 100, 1000});

    WeightedGraph aggregated = aggregate(path, Partition.of(new int[] {0, 0, 1, 1}));

    assertThat(aggregated.offsets).containsExactly(0, 1, 2);
    assertThat(aggregated.neighbours).containsExactly(1, 0);
    assertThat(aggregated.weights).containsExactly(2, 2);
    assertThat(aggregated.selfLoops).containsExactly(1, 12);
    assertThat(aggregated.nodeWeights).containsExactly(11, 1100);
  }

  @Test
  void neverChangesQuality() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      WeightedGraph graph = RandomGraphs.mixed(seed);
      Partition parts = RandomGraphs.partition(random, graph.nodeCount(), 20);
      Partition above = RandomGraphs.partition(random, parts.communityCount(), 5);
      int[] below = new int[graph.nodeCount()];
      for (int node = 0; node < below.length; node++) {
        below[node] = above.communityOf(parts.communityOf(node));
      }

      for (Objective objective : Objective.values()) {
        WeightedGraph weighed = objective.weigh(graph);
        double resolution = objective.resolution(graph, 0.7);
        assertThat(Quality.of(aggregate(weighed, parts), above.labels, resolution))
            .as("seed %d, %s", seed, objective)
            .isCloseTo(Quality.of(weighed, below, resolution), within(1e-4));
      }
    }
  }
}
