package io.ringlight.ring.algo;

import java.util.Arrays;
import java.util.Locale;

/** The rules that compressed sparse rows of an undirected graph obey, each with its message. */
final class RowRules {
  private final WeightedGraph graph;
  private final int nodeCount;

  private RowRules(WeightedGraph graph) {
    this.graph = graph;
    this.nodeCount = graph.nodeWeights.length;
  }

  static void check(WeightedGraph graph) {
    RowRules rules = new RowRules(graph);
    rules.checkLengths();
    rules.checkOffsets();
    checkNodeWeights(rules.nodeCount, graph.nodeWeights);
    rules.checkSelfLoops();
    for (int node = 0; node < rules.nodeCount; node++) {
      rules.checkRow(node);
    }
    rules.checkBothDirections();
  }

  static void checkNodeWeights(int nodeCount, double[] nodeWeights) {
    require(nodeCount >= 0, "node count %d is negative", nodeCount);
    require(
        nodeWeights.length == nodeCount,
        "%d nodes need as many node weights, not %d",
        nodeCount,
        nodeWeights.length);
    for (int node = 0; node < nodeCount; node++) {
      if (!isFiniteAndNotNegative(nodeWeights[node])) {
        throw broken(
            "node %d: node weight %s is not a finite number of at least zero",
            node, nodeWeights[node]);
      }
    }
  }

  private void checkLengths() {
    require(
        graph.offsets.length == nodeCount + 1,
        "%d nodes need %d offsets, not %d",
        nodeCount,
        nodeCount + 1,
        graph.offsets.length);
    require(
        graph.weights.length == graph.neighbours.length,
        "%d links need as many weights, not %d",
        graph.neighbours.length,
        graph.weights.length);
    require(
        graph.selfLoops.length == nodeCount,
        "%d nodes need as many self-loop weights, not %d",
        nodeCount,
        graph.selfLoops.length);
  }

  private void checkOffsets() {
    int[] offsets = graph.offsets;
    require(offsets[0] == 0, "the first offset is %d, not 0", offsets[0]);
    for (int node = 0; node < nodeCount; node++) {
      if (offsets[node + 1] < offsets[node]) {
        throw broken(
            "node %d: its row ends at %d, before its start %d",
            node, offsets[node + 1], offsets[node]);
      }
    }
    require(
        offsets[nodeCount] == graph.neighbours.length,
        "the last offset is %d, but there are %d links",
        offsets[nodeCount],
        graph.neighbours.length);
  }

  private void checkSelfLoops() {
    for (int node = 0; node < nodeCount; node++) {
      if (!isFiniteAndNotNegative(graph.selfLoops[node])) {
        throw broken(
            "node %d: self-loop weight %s is not a finite number of at least zero",
            node, graph.selfLoops[node]);
      }
    }
  }

  private void checkRow(int node) {
    int previous = -1;
    for (int link = graph.offsets[node]; link < graph.offsets[node + 1]; link++) {
      int neighbour = graph.neighbours[link];
      if (neighbour < 0 || neighbour >= nodeCount) {
        throw broken("node %d: neighbour %d is outside 0..%d", node, neighbour, nodeCount - 1);
      }
      if (neighbour == node) {
        throw broken("node %d: is its own neighbour; give that weight as its self-loop", node);
      }
      if (neighbour <= previous) {
        throw broken(
            "node %d: neighbour %d follows %d; rows must ascend strictly",
            node, neighbour, previous);
      }
      checkWeight(node, link);
      previous = neighbour;
    }
  }

  private void checkWeight(int node, int link) {
    float weight = graph.weights[link];
    if (!(weight > 0) || weight == Float.POSITIVE_INFINITY) {
      throw broken(
          "node %d: link to %d weighs %s, not a finite number above zero",
          node, graph.neighbours[link], weight);
    }
  }

  /** Rows ascend, so the twins of one row's links come up in the order in which rows are read. */
  private void checkBothDirections() {
    int[] cursor = Arrays.copyOf(graph.offsets, nodeCount);
    for (int node = 0; node < nodeCount; node++) {
      for (int link = graph.offsets[node]; link < graph.offsets[node + 1]; link++) {
        int neighbour = graph.neighbours[link];
        int twin = cursor[neighbour]++;
        checkTwin(node, link, twin);
      }
    }
  }

  private void checkTwin(int node, int link, int twin) {
    int neighbour = graph.neighbours[link];
    if (twin >= graph.offsets[neighbour + 1] || graph.neighbours[twin] > node) {
      throw broken("node %d: link to %d has no link back", node, neighbour);
    }
    if (graph.neighbours[twin] < node) {
      throw broken("node %d: link to %d has no link back", neighbour, graph.neighbours[twin]);
    }
    if (graph.weights[twin] != graph.weights[link]) {
      throw broken(
          "node %d: link to %d weighs %s, the link back %s",
          node, neighbour, graph.weights[link], graph.weights[twin]);
    }
  }

  private static boolean isFiniteAndNotNegative(double value) {
    return value >= 0 && value != Double.POSITIVE_INFINITY;
  }

  private static void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw broken(message, values);
    }
  }

  private static IllegalArgumentException broken(String message, Object... values) {
    return new IllegalArgumentException(String.format(Locale.ROOT, message, values));
  }
}
