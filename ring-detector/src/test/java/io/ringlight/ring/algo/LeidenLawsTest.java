package io.ringlight.ring.algo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of Leiden on any graph. */
class LeidenLawsTest {
  private static final double ROUNDING = 1e-5;

  private static LeidenParameters parameters(long seed) {
    double resolution = new double[] {0, 0.01, 0.3, 1, 4}[(int) (seed % 5)];
    Objective objective = seed % 2 == 0 ? Objective.CPM : Objective.MODULARITY;
    return new LeidenParameters(objective, resolution, LeidenParameters.UNTIL_STABLE, seed, 1);
  }

  @Test
  void neverEndsBelowItsStart() {
    for (long seed = 0; seed < 300; seed++) {
      WeightedGraph graph = RandomGraphs.mixed(seed);
      LeidenParameters once = parameters(seed).withIterations(1);
      Partition start = RandomGraphs.partition(new Random(seed), graph.nodeCount(), 7);

      Partition end = Leiden.partition(graph, start, once);

      assertThat(Leiden.quality(graph, end, once))
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(Leiden.quality(graph, start, once) - ROUNDING);
    }
  }

  @Test
  void joiningKeepsEachCommunityWholeAndLosesNothing() {
    for (long seed = 0; seed < 300; seed++) {
      WeightedGraph graph = RandomGraphs.mixed(seed);
      LeidenParameters once = parameters(seed).withIterations(1);
      Partition start = RandomGraphs.partition(new Random(seed), graph.nodeCount(), 7);

      Partition end = Leiden.join(graph, start, once);

      int[] joined = new int[start.communityCount()];
      Arrays.fill(joined, -1);
      for (int node = 0; node < graph.nodeCount(); node++) {
        int community = start.communityOf(node);
        if (joined[community] < 0) {
          joined[community] = end.communityOf(node);
        }
        assertThat(end.communityOf(node)).as("seed %d", seed).isEqualTo(joined[community]);
      }
      assertThat(Leiden.quality(graph, end, once))
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(Leiden.quality(graph, start, once) - ROUNDING);
    }
  }

  @Test
  void everyCommunityIsConnected() {
    for (long seed = 0; seed < 300; seed++) {
      WeightedGraph graph = RandomGraphs.mixed(seed);
      LeidenParameters once = parameters(seed).withIterations(1);
      Partition start = RandomGraphs.partition(new Random(seed), graph.nodeCount(), 3);

      Partition end = Leiden.partition(graph, start, once);

      assertThat(ConnectedComponents.within(graph, end.labels)).as("seed %d", seed).isEqualTo(end);
    }
  }

  @Test
  void itsOwnStableResultStays() {
    for (long seed = 0; seed < 100; seed++) {
      WeightedGraph graph = RandomGraphs.mixed(seed);
      Partition end = Leiden.partition(graph, parameters(seed));

      assertThat(Leiden.partition(graph, end, parameters(seed))).as("seed %d", seed).isEqualTo(end);
    }
  }

  @Test
  void noNodeCanImproveAStableResultByMoving() {
    for (long seed = 0; seed < 100; seed++) {
      WeightedGraph graph = RandomGraphs.mixed(seed);
      LeidenParameters parameters = parameters(seed);
      Partition end = Leiden.partition(graph, parameters);
      double quality = Leiden.quality(graph, end, parameters);

      for (int node = 0; node < graph.nodeCount(); node++) {
        for (int target = 0; target < graph.nodeCount(); target++) {
          int[] moved = end.toArray();
          moved[node] = target;
          assertThat(Leiden.quality(graph, Partition.of(moved), parameters))
              .as("seed %d, node %d to %d", seed, node, target)
              .isLessThanOrEqualTo(quality + ROUNDING);
        }
      }
    }
  }

  @Test
  void findsTheOptimumOfTinyGraphs() {
    int found = 0;
    for (long seed = 0; seed < 200; seed++) {
      WeightedGraph graph = RandomGraphs.tiny(seed, 8);
      LeidenParameters parameters = parameters(seed);
      double optimum = bestQuality(graph, parameters, new int[graph.nodeCount()], 0, 0);
      double quality = Leiden.quality(graph, Leiden.partition(graph, parameters), parameters);

      assertThat(quality).as("seed %d", seed).isLessThanOrEqualTo(optimum + ROUNDING);
      if (quality >= optimum - ROUNDING) {
        found++;
      }
    }
    assertThat(found).isGreaterThanOrEqualTo(190);
  }

  /** Tries every partition: each node joins a community in use or opens the next. */
  private static double bestQuality(
      WeightedGraph graph, LeidenParameters parameters, int[] labels, int node, int used) {
    if (node == labels.length) {
      return Leiden.quality(graph, Partition.of(labels), parameters);
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int label = 0; label <= used && label < labels.length; label++) {
      labels[node] = label;
      int nowUsed = Math.max(used, label + 1);
      best = Math.max(best, bestQuality(graph, parameters, labels, node + 1, nowUsed));
    }
    return best;
  }

  @Test
  void recoversPlantedCommunities() {
    for (long seed = 0; seed < 5; seed++) {
      WeightedGraph graph = RandomGraphs.planted(seed, 40, 25);
      Partition found = Leiden.partition(graph, LeidenParameters.cpm(0.1).withIterations(3));

      int together = 0;
      for (int node = 0; node < graph.nodeCount(); node++) {
        int first = node / 25 * 25;
        together += found.communityOf(node) == found.communityOf(first) ? 1 : 0;
      }
      assertThat(together).as("seed %d", seed).isGreaterThan(graph.nodeCount() * 4 / 5);
    }
  }

  /** Large enough for a block of nodes to be shared between threads. */
  @Test
  void threadsDoNotChangeTheResult() {
    WeightedGraph graph = RandomGraphs.planted(1, 2_000, 25);
    for (LeidenParameters alone :
        new LeidenParameters[] {LeidenParameters.cpm(0.05), LeidenParameters.modularity(1)}) {
      Partition expected = Leiden.partition(graph, alone);

      assertThat(Leiden.partition(graph, alone.withThreads(2))).isEqualTo(expected);
      assertThat(Leiden.partition(graph, alone.withThreads(5))).isEqualTo(expected);
    }
  }

  @Test
  void scalingWeightsAndResolutionTogetherChangesNothing() {
    for (long seed = 0; seed < 50; seed++) {
      WeightedGraph graph = RandomGraphs.mixed(seed);
      float[] doubled = graph.weights.clone();
      double[] loops = graph.selfLoops.clone();
      for (int link = 0; link < doubled.length; link++) {
        doubled[link] *= 2;
      }
      for (int node = 0; node < loops.length; node++) {
        loops[node] *= 2;
      }
      WeightedGraph scaled =
          WeightedGraph.fromRows(
              graph.offsets, graph.neighbours, doubled, graph.nodeWeights, loops);

      assertThat(Leiden.partition(scaled, LeidenParameters.cpm(0.6)))
          .as("seed %d", seed)
          .isEqualTo(Leiden.partition(graph, LeidenParameters.cpm(0.3)));
    }
  }

  @Test
  void relabellingNodesKeepsQualityOfAnyPartition() {
    for (long seed = 0; seed < 50; seed++) {
      WeightedGraph graph = RandomGraphs.mixed(seed);
      LeidenParameters parameters = parameters(seed);
      Partition partition = RandomGraphs.partition(new Random(seed), graph.nodeCount(), 5);
      int[] turned = new int[graph.nodeCount()];
      for (int node = 0; node < turned.length; node++) {
        turned[turned.length - 1 - node] = partition.communityOf(node);
      }

      assertThat(Leiden.quality(turned(graph), Partition.of(turned), parameters))
          .as("seed %d", seed)
          .isCloseTo(Leiden.quality(graph, partition, parameters), within(ROUNDING));
    }
  }

  /** The same graph with its nodes numbered backwards. */
  private static WeightedGraph turned(WeightedGraph graph) {
    int last = graph.nodeCount() - 1;
    int[] from = new int[graph.linkCount() / 2 + graph.nodeCount()];
    int[] to = new int[from.length];
    float[] weight = new float[from.length];
    double[] nodeWeights = new double[last + 1];
    int count = 0;
    for (int node = 0; node <= last; node++) {
      nodeWeights[last - node] = graph.nodeWeight(node);
      if (graph.selfLoop(node) > 0) {
        from[count] = last - node;
        to[count] = last - node;
        weight[count++] = (float) graph.selfLoop(node);
      }
      for (int link = graph.firstLink(node); link < graph.endLink(node); link++) {
        if (graph.neighbour(link) > node) {
          from[count] = last - node;
          to[count] = last - graph.neighbour(link);
          weight[count++] = graph.weight(link);
        }
      }
    }
    return WeightedGraph.fromEdges(
        last + 1,
        java.util.Arrays.copyOf(from, count),
        java.util.Arrays.copyOf(to, count),
        java.util.Arrays.copyOf(weight, count),
        nodeWeights);
  }
}
