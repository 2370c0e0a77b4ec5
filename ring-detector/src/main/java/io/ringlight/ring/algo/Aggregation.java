package io.ringlight.ring.algo;

import java.util.Arrays;

/** Makes each part of a graph one node; the quality of any partition of the parts stays. */
final class Aggregation {
  private final WeightedGraph graph;
  private final Members parts;
  private final int[] part;
  private final int[] offsets;
  private int[] neighbours = new int[16];
  private float[] weights = new float[16];
  private final double[] nodeWeights;
  private final double[] selfLoops;
  private final CommunityWeights linked;

  private Aggregation(WeightedGraph graph, Members parts, int[] part) {
    int count = parts.communityCount();
    this.graph = graph;
    this.parts = parts;
    this.part = part;
    this.offsets = new int[count + 1];
    this.nodeWeights = new double[count];
    this.selfLoops = new double[count];
    this.linked = new CommunityWeights(count);
  }

  static WeightedGraph of(WeightedGraph graph, Members parts, int[] part) {
    Aggregation aggregation = new Aggregation(graph, parts, part);
    for (int label = 0; label < parts.communityCount(); label++) {
      aggregation.add(label);
    }
    return aggregation.toGraph();
  }

  private void add(int label) {
    for (int index = parts.offsets[label]; index < parts.offsets[label + 1]; index++) {
      int node = parts.nodes[index];
      nodeWeights[label] += graph.nodeWeights[node];
      selfLoops[label] += graph.selfLoops[node];
      for (int link = graph.offsets[node]; link < graph.offsets[node + 1]; link++) {
        linked.add(part[graph.neighbours[link]], graph.weights[link]);
      }
    }
    selfLoops[label] += linked.weight[label] / 2;
    makeRoom(offsets[label] + linked.count);
    offsets[label + 1] = write(label, offsets[label]);
    linked.clear();
  }

  private int write(int label, int start) {
    int end = start;
    for (int index = 0; index < linked.count; index++) {
      int other = linked.touched[index];
      if (other != label) {
        neighbours[end] = other;
        weights[end++] = (float) linked.weight[other];
      }
    }
    return end;
  }

  private void makeRoom(int links) {
    if (links > neighbours.length) {
      int room = (int) Math.min(graph.linkCount(), Math.max(links, 2L * neighbours.length));
      neighbours = Arrays.copyOf(neighbours, Math.max(links, room));
      weights = Arrays.copyOf(weights, neighbours.length);
    }
  }

  private WeightedGraph toGraph() {
    int links = offsets[offsets.length - 1];
    return new WeightedGraph(
        offsets,
        Arrays.copyOf(neighbours, links),
        Arrays.copyOf(weights, links),
        nodeWeights,
        selfLoops);
  }
}
