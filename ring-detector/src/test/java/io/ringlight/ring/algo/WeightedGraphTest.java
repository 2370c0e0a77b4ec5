package io.ringlight.ring.algo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightedGraphTest {
  /** 0–1 twice (2 + 0.5), 1–2 (1), 2–2 (3), 3 alone. */
  private static WeightedGraph small() {
    return WeightedGraph.fromEdges(
        4,
        new int[] {1, 0, 2, 2},
        new int[] {0, 1, 1, 2},
        new float[] {2, 0.5f, 1, 3},
        new double[] {1, 0, 2, 5});
  }

  @Test
  void sumsParallelEdgesAndKeepsLoopsApart() {
    WeightedGraph graph = small();

    assertThat(graph.offsets).containsExactly(0, 1, 3, 4, 4);
    assertThat(graph.neighbours).containsExactly(1, 0, 2, 1);
    assertThat(graph.weights).containsExactly(2.5f, 2.5f, 1, 1);
    assertThat(graph.selfLoops).containsExactly(0, 0, 3, 0);
    assertThat(graph.nodeWeights).containsExactly(1, 0, 2, 5);
  }

  @Test
  void tellsDegreesStrengthsAndTotals() {
    WeightedGraph graph = small();

    assertThat(graph.nodeCount()).isEqualTo(4);
    assertThat(graph.linkCount()).isEqualTo(4);
    assertThat(graph.degree(1)).isEqualTo(2);
    assertThat(graph.neighbour(graph.firstLink(1))).isZero();
    assertThat(graph.endLink(1)).isEqualTo(3);
    assertThat(graph.strength(2)).isEqualTo(7);
    assertThat(graph.totalWeight()).isEqualTo(6.5);
  }

  @Test
  void doesNotDependOnTheOrderOfTheEdgeList() {
    for (long seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      int nodes = 1 + random.nextInt(8);
      int edges = random.nextInt(60);
      int[] from = random.ints(edges, 0, nodes).toArray();
      int[] to = random.ints(edges, 0, nodes).toArray();
      float[] weight = new float[edges];
      for (int edge = 0; edge < edges; edge++) {
        weight[edge] = 0.01f + random.nextFloat();
      }
      WeightedGraph first =
          WeightedGraph.fromEdges(nodes, from, to, weight, RandomGraphs.ones(nodes));
      shuffleAndTurn(random, from, to, weight);
      WeightedGraph second =
          WeightedGraph.fromEdges(nodes, from, to, weight, RandomGraphs.ones(nodes));

      assertThat(second.offsets).as("seed %d", seed).isEqualTo(first.offsets);
      assertThat(second.neighbours).as("seed %d", seed).isEqualTo(first.neighbours);
      assertThat(second.weights).as("seed %d", seed).isEqualTo(first.weights);
      assertThat(second.selfLoops).as("seed %d", seed).isEqualTo(first.selfLoops);
    }
  }

  private static void shuffleAndTurn(Random random, int[] from, int[] to, float[] weight) {
    for (int edge = from.length - 1; edge > 0; edge--) {
      int other = random.nextInt(edge + 1);
      int end = from[edge];
      from[edge] = to[other];
      to[other] = end;
      end = to[edge];
      to[edge] = from[other];
      from[other] = end;
      float value = weight[edge];
      weight[edge] = weight[other];
      weight[other] = value;
    }
  }

  @Test
  void obeysItsOwnRules() {
    for (long seed = 0; seed < 100; seed++) {
      WeightedGraph graph = RandomGraphs.mixed(seed);
      RowRules.check(graph);

      double strengths = 0;
      for (int node = 0; node < graph.nodeCount(); node++) {
        strengths += graph.strength(node);
      }
      assertThat(strengths).as("seed %d", seed).isCloseTo(2 * graph.totalWeight(), within(1e-9));
    }
  }

  @Test
  void sharesEdgesUnderOtherNodeWeights() {
    WeightedGraph graph = small().withNodeWeights(new double[] {0, 1, 1, 1});

    assertThat(graph.nodeWeight(0)).isZero();
    assertThat(graph.totalWeight()).isEqualTo(6.5);
  }

  @Test
  void mayBeEmpty() {
    WeightedGraph graph =
        WeightedGraph.fromEdges(0, new int[0], new int[0], new float[0], new double[0]);

    assertThat(graph.nodeCount()).isZero();
    assertThat(graph.totalWeight()).isZero();
  }

  @Test
  void refusesListsOfUnequalLength() {
    refuses(2, new int[] {0}, new int[0], new float[] {1})
        .withMessage("edges need as many from ends, to ends and weights, not 1, 0 and 1");
  }

  @Test
  void refusesUnknownNodes() {
    refuses(2, new int[] {0}, new int[] {2}, new float[] {1})
        .withMessage("edge 0: to is node 2, outside 0..1");
    refuses(2, new int[] {-1}, new int[] {0}, new float[] {1})
        .withMessage("edge 0: from is node -1, outside 0..1");
  }

  @Test
  void refusesWeightsThatAreNotPositive() {
    refuses(2, new int[] {0}, new int[] {1}, new float[] {0})
        .withMessage("edge 0: weight 0.0 is not a finite number above zero");
    refuses(2, new int[] {0}, new int[] {1}, new float[] {Float.NaN})
        .withMessage("edge 0: weight NaN is not a finite number above zero");
  }

  private static org.assertj.core.api.ThrowableAssertAlternative<IllegalArgumentException> refuses(
      int nodes, int[] from, int[] to, float[] weight) {
    return assertThatIllegalArgumentException()
        .isThrownBy(
            () -> WeightedGraph.fromEdges(nodes, from, to, weight, RandomGraphs.ones(nodes)));
  }
}
