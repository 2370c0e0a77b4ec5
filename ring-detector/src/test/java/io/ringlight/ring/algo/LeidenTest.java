package io.ringlight.ring.algo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LeidenTest {
  /** Two triangles, 0-1-2 and 3-4-5, joined by 2–3. */
  private static final WeightedGraph TRIANGLES =
      WeightedGraph.fromEdges(
          6,
          new int[] {0, 1, 2, 3, 4, 5, 2},
          new int[] {1, 2, 0, 4, 5, 3, 3},
          new float[] {1, 1, 1, 1, 1, 1, 1},
          RandomGraphs.ones(6));

  private static final Partition BY_TRIANGLE = Partition.of(new int[] {0, 0, 0, 1, 1, 1});

  @Test
  void separatesTwoTriangles() {
    assertThat(Leiden.partition(TRIANGLES, LeidenParameters.cpm(0.5))).isEqualTo(BY_TRIANGLE);
    assertThat(Leiden.partition(TRIANGLES, LeidenParameters.modularity(1))).isEqualTo(BY_TRIANGLE);
  }

  @Test
  void joinsAllAtResolutionZeroAndNobodyAtAHighOne() {
    assertThat(Leiden.partition(TRIANGLES, LeidenParameters.cpm(0)).communityCount()).isEqualTo(1);
    assertThat(Leiden.partition(TRIANGLES, LeidenParameters.cpm(2)).communityCount()).isEqualTo(6);
  }

  @Test
  void qualityOfTheConstantPottsModelIsAsComputedByHand() {
    // 6 links inside, minus 0.5 / 2 · (9 + 9)
    assertThat(Leiden.quality(TRIANGLES, BY_TRIANGLE, LeidenParameters.cpm(0.5)))
        .isCloseTo(1.5, within(1e-12));
  }

  @Test
  void modularityIsAsComputedByHand() {
    // 6 of 7 links inside, minus two times (7 / 14)²
    assertThat(Leiden.quality(TRIANGLES, BY_TRIANGLE, LeidenParameters.modularity(1)))
        .isCloseTo(6.0 / 7 - 0.5, within(1e-12));
  }

  @Test
  void selfLoopsCountInsideOnceAndTwiceInStrength() {
    WeightedGraph graph =
        WeightedGraph.fromEdges(
            2, new int[] {0, 1}, new int[] {1, 1}, new float[] {1, 1}, RandomGraphs.ones(2));

    // total 2, strengths 1 and 3: 1/2 − (1 + 9) / 16
    assertThat(Leiden.quality(graph, Partition.singletons(2), LeidenParameters.modularity(1)))
        .isCloseTo(0.5 - 10.0 / 16, within(1e-12));
  }

  @Test
  void tokensOfWeightZeroJoinTheirAccounts() {
    // accounts 0, 1 share tokens 4, 5; accounts 2, 3 share 6; all touch 7, weakly
    WeightedGraph graph =
        WeightedGraph.fromEdges(
            8,
            new int[] {0, 0, 1, 1, 2, 3, 0, 1, 2, 3},
            new int[] {4, 5, 4, 5, 6, 6, 7, 7, 7, 7},
            new float[] {1, 1, 1, 1, 1, 1, .01f, .01f, .02f, .02f},
            new double[] {1, 1, 1, 1, 0, 0, 0, 0});

    assertThat(Leiden.partition(graph, LeidenParameters.cpm(0.3)).toArray())
        .containsExactly(0, 0, 1, 1, 0, 0, 1, 1);
  }

  @Test
  void leavesIsolatedNodesAlone() {
    double[] nodeWeights = {0, 1, 0, 1};
    WeightedGraph graph =
        WeightedGraph.fromEdges(4, new int[0], new int[0], new float[0], nodeWeights);
    Partition together = Partition.of(new int[4]);

    assertThat(Leiden.partition(graph, LeidenParameters.modularity(1)))
        .isEqualTo(Partition.singletons(4));
    assertThat(Leiden.partition(graph, together, LeidenParameters.cpm(1)))
        .isEqualTo(Partition.singletons(4));
    assertThat(Leiden.quality(graph, together, LeidenParameters.modularity(1))).isZero();
  }

  @Test
  void takesAnEmptyGraph() {
    WeightedGraph graph =
        WeightedGraph.fromEdges(0, new int[0], new int[0], new float[0], new double[0]);

    assertThat(Leiden.partition(graph, LeidenParameters.cpm(1)).communityCount()).isZero();
  }

  @Test
  void splitsAStartThatIsNotConnected() {
    Partition crossed = Partition.of(new int[] {0, 1, 0, 1, 0, 1});

    assertThat(Leiden.partition(TRIANGLES, crossed, LeidenParameters.cpm(0.5)))
        .isEqualTo(BY_TRIANGLE);
  }

  @Test
  void aHubCostsNoMoreThanItsLinks() {
    int leaves = 1_000_000;
    int[] from = new int[leaves];
    int[] to = new int[leaves];
    Arrays.setAll(to, leaf -> leaf + 1);
    float[] weight = new float[leaves];
    Arrays.fill(weight, 1);
    WeightedGraph star =
        WeightedGraph.fromEdges(leaves + 1, from, to, weight, RandomGraphs.ones(leaves + 1));

    Partition partition = Leiden.partition(star, LeidenParameters.cpm(0.3));

    // the hub and a leaf gain 1 − .3; the third leaf gains 1 − .3 · 3, a fourth would lose
    Members members = partition.members();
    assertThat(members.size(partition.communityOf(0))).isEqualTo(4);
  }

  @Test
  void refusesAPartitionOfOtherNodes() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Leiden.partition(TRIANGLES, Partition.singletons(5), LeidenParameters.cpm(1)))
        .withMessage("a partition of 5 nodes does not fit a graph of 6");
  }

  @Test
  void refusesParametersOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeidenParameters.cpm(-1))
        .withMessage("resolution -1.0 is not a finite number of at least zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeidenParameters.cpm(1).withIterations(0))
        .withMessage("iterations is 0, not at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeidenParameters.cpm(1).withThreads(0))
        .withMessage("threads is 0, not at least 1");
  }
}
