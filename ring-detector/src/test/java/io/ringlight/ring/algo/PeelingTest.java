package io.ringlight.ring.algo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeelingTest {
  /** The complete graph on 1..4 with a tail 4–5–6 and a loner 0. */
  private static final WeightedGraph CLIQUE_WITH_TAIL =
      WeightedGraph.fromEdges(
          7,
          new int[] {1, 1, 1, 2, 2, 3, 4, 5},
          new int[] {2, 3, 4, 3, 4, 4, 5, 6},
          new float[] {1, 1, 1, 1, 1, 1, 1, 1},
          RandomGraphs.ones(7));

  @Test
  void peelsTheTailOff() {
    DenseCore core = new Peeling(CLIQUE_WITH_TAIL, RandomGraphs.ones(7)).core();

    assertThat(core.core()).containsExactly(1, 2, 3, 4);
    assertThat(core.removed()).containsExactly(0, 6, 5);
    assertThat(core.order()).containsExactly(0, 6, 5, 1, 2, 3, 4);
    assertThat(core.size()).isEqualTo(4);
    assertThat(core.density()).isEqualTo(1.5);
  }

  @Test
  void peelsASubsetAndThenAnother() {
    Peeling peeling = new Peeling(CLIQUE_WITH_TAIL, RandomGraphs.ones(7));

    DenseCore tail = peeling.core(new int[] {6, 4, 5});
    assertThat(tail.core()).containsExactly(4, 5, 6);
    assertThat(tail.density()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(peeling.core(new int[] {1, 2, 3}).density()).isEqualTo(1);
    assertThat(peeling.core(new int[0]).size()).isZero();
  }

  @Test
  void tokensMayCostNothing() {
    // accounts 0, 1, 2; 0 and 1 share tokens 3, 4, 5, all three touch 6
    WeightedGraph graph =
        WeightedGraph.fromEdges(
            7,
            new int[] {0, 0, 0, 1, 1, 1, 0, 1, 2},
            new int[] {3, 4, 5, 3, 4, 5, 6, 6, 6},
            new float[] {1, 1, 1, 1, 1, 1, .1f, .1f, .1f},
            RandomGraphs.ones(7));

    DenseCore core = new Peeling(graph, new double[] {1, 1, 1, 0, 0, 0, 0}).core();

    assertThat(core.core()).containsExactly(0, 1, 3, 4, 5, 6);
    assertThat(core.density()).isCloseTo(3.1, within(1e-6));
  }

  @Test
  void whereNothingCostsTheWholeSetIsLeftWithoutDensity() {
    DenseCore core = new Peeling(CLIQUE_WITH_TAIL, new double[7]).core();

    assertThat(core.size()).isEqualTo(7);
    assertThat(core.density()).isZero();
  }

  @Test
  void agreesWithTheSlowWay() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      WeightedGraph graph = RandomGraphs.mixed(seed);
      double[] cost = new double[graph.nodeCount()];
      Arrays.setAll(cost, node -> random.nextInt(3));
      int[] subset = random.ints(graph.nodeCount(), 0, graph.nodeCount()).distinct().toArray();

      DenseCore core = new Peeling(graph, cost).core(subset);

      boolean[] left = new boolean[graph.nodeCount()];
      Arrays.stream(subset).forEach(node -> left[node] = true);
      double best = density(graph, cost, left);
      for (int removed : core.order()) {
        assertThat(key(graph, cost, left, removed))
            .as("seed %d, node %d", seed, removed)
            .isLessThanOrEqualTo(leastKey(graph, cost, left) + 1e-6);
        left[removed] = false;
        best = Math.max(best, density(graph, cost, left));
      }
      assertThat(core.density()).as("seed %d", seed).isCloseTo(best, within(1e-6));
      Arrays.stream(core.core()).forEach(node -> left[node] = true);
      assertThat(density(graph, cost, left)).as("seed %d", seed).isCloseTo(best, within(1e-6));
    }
  }

  @Test
  void isAtLeastHalfAsDenseAsTheDensestSubset() {
    for (long seed = 0; seed < 50; seed++) {
      WeightedGraph graph = RandomGraphs.tiny(seed, 9);
      double[] cost = RandomGraphs.ones(graph.nodeCount());
      double best = 0;
      for (int set = 1; set < 1 << graph.nodeCount(); set++) {
        boolean[] left = new boolean[graph.nodeCount()];
        for (int node = 0; node < left.length; node++) {
          left[node] = (set >> node & 1) == 1;
        }
        best = Math.max(best, density(graph, cost, left));
      }

      assertThat(new Peeling(graph, cost).core().density())
          .as("seed %d", seed)
          .isBetween(best / 2 - 1e-9, best + 1e-9);
    }
  }

  private static double density(WeightedGraph graph, double[] cost, boolean[] left) {
    double weight = 0;
    double costs = 0;
    for (int node = 0; node < left.length; node++) {
      if (left[node]) {
        costs += cost[node];
        weight += (held(graph, left, node) + graph.selfLoop(node)) / 2;
      }
    }
    return costs == 0 ? 0 : weight / costs;
  }

  private static double leastKey(WeightedGraph graph, double[] cost, boolean[] left) {
    double least = Double.POSITIVE_INFINITY;
    for (int node = 0; node < left.length; node++) {
      if (left[node]) {
        least = Math.min(least, key(graph, cost, left, node));
      }
    }
    return least;
  }

  private static double key(WeightedGraph graph, double[] cost, boolean[] left, int node) {
    double held = held(graph, left, node);
    return held == 0 ? 0 : held / cost[node];
  }

  private static double held(WeightedGraph graph, boolean[] left, int node) {
    double held = graph.selfLoop(node);
    for (int link = graph.firstLink(node); link < graph.endLink(node); link++) {
      held += left[graph.neighbour(link)] ? graph.weight(link) : 0;
    }
    return held;
  }

  @Test
  void refusesBadCostsAndSubsets() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Peeling(CLIQUE_WITH_TAIL, new double[3]))
        .withMessage("7 nodes need as many costs, not 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Peeling(CLIQUE_WITH_TAIL, new double[] {1, 1, -1, 1, 1, 1, 1}))
        .withMessage("node 2: cost -1.0 is not a finite number of at least zero");
    Peeling peeling = new Peeling(CLIQUE_WITH_TAIL, RandomGraphs.ones(7));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> peeling.core(new int[] {1, 2, 1}))
        .withMessage("node 1 is listed twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> peeling.core(new int[] {7}))
        .withMessage("node 7 is outside 0..6");
  }
}
