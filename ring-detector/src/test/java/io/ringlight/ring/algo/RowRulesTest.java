package io.ringlight.ring.algo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** Each rule is broken once, starting from the path 0–1–2. */
class RowRulesTest {
  private int[] offsets = {0, 1, 3, 4};
  private int[] neighbours = {1, 0, 2, 1};
  private float[] weights = {2, 2, 1, 1};
  private double[] nodeWeights = {1, 1, 1};
  private double[] selfLoops = {0, 0, 0};

  @Test
  void acceptsGoodRows() {
    assertThat(WeightedGraph.fromRows(offsets, neighbours, weights, nodeWeights).totalWeight())
        .isEqualTo(3);
  }

  @Test
  void countsOffsets() {
    offsets = new int[] {0, 1, 4};
    refused("3 nodes need 4 offsets, not 3");
  }

  @Test
  void countsWeights() {
    weights = new float[] {2, 2, 1};
    refused("4 links need as many weights, not 3");
  }

  @Test
  void countsSelfLoops() {
    selfLoops = new double[2];
    refused("3 nodes need as many self-loop weights, not 2");
  }

  @Test
  void startsAtZero() {
    offsets[0] = 1;
    refused("the first offset is 1, not 0");
  }

  @Test
  void rowsDoNotEndBeforeTheyStart() {
    offsets[2] = 0;
    refused("node 1: its row ends at 0, before its start 1");
  }

  @Test
  void lastOffsetIsTheNumberOfLinks() {
    offsets[3] = 5;
    refused("the last offset is 5, but there are 4 links");
  }

  @Test
  void nodeWeightsAreFiniteAndNotNegative() {
    nodeWeights[2] = -1;
    refused("node 2: node weight -1.0 is not a finite number of at least zero");
  }

  @Test
  void selfLoopsAreFiniteAndNotNegative() {
    selfLoops[1] = Double.NaN;
    refused("node 1: self-loop weight NaN is not a finite number of at least zero");
  }

  @Test
  void neighboursAreNodes() {
    neighbours[3] = 3;
    refused("node 2: neighbour 3 is outside 0..2");
  }

  @Test
  void loopsAreKeptApart() {
    neighbours[0] = 0;
    refused("node 0: is its own neighbour; give that weight as its self-loop");
  }

  @Test
  void rowsAscend() {
    neighbours = new int[] {1, 2, 0, 1};
    refused("node 1: neighbour 0 follows 2; rows must ascend strictly");
  }

  @Test
  void noNeighbourComesTwice() {
    neighbours = new int[] {1, 0, 0, 1};
    refused("node 1: neighbour 0 follows 0; rows must ascend strictly");
  }

  @Test
  void weightsAreFiniteAndPositive() {
    weights[2] = Float.POSITIVE_INFINITY;
    refused("node 1: link to 2 weighs Infinity, not a finite number above zero");
  }

  @Test
  void linksGoBothWays() {
    neighbours[0] = 2;
    refused("node 0: link to 2 has no link back");
    neighbours = new int[] {1, 0, 2, 0};
    refused("node 2: link to 0 has no link back");
  }

  @Test
  void linksLackingInAnEarlierRowAreFound() {
    offsets = new int[] {0, 0, 2, 3};
    neighbours = new int[] {0, 2, 1};
    weights = new float[] {1, 1, 1};
    refused("node 1: link to 0 has no link back");
  }

  @Test
  void bothDirectionsWeighTheSame() {
    weights[1] = 3;
    refused("node 0: link to 1 weighs 2.0, the link back 3.0");
  }

  private void refused(String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> WeightedGraph.fromRows(offsets, neighbours, weights, nodeWeights, selfLoops))
        .withMessage(message);
  }
}
