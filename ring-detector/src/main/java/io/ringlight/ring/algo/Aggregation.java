package io.ringlight.ring.algo;

import java.util.Arrays;

/** Makes each part of a graph one node; the quality of any partition of the parts stays. */
final class Aggregation {
  private static final int LARGEST_STRETCH = 1024;
  private static final int STRETCHES = 64;

  private final WeightedGraph graph;
  private final Members parts;
  private final int[] part;
  private final int stretch;
  private final RowBuffer[] buffers;
  private final int[] offsets;
  private final double[] nodeWeights;
  private final double[] selfLoops;

  private Aggregation(WeightedGraph graph, Members parts, int[] part) {
    int count = parts.communityCount();
    this.graph = graph;
    this.parts = parts;
    this.part = part;
    this.stretch = Math.max(1, Math.min(LARGEST_STRETCH, count / STRETCHES));
    this.buffers = new RowBuffer[(count + stretch - 1) / stretch];
    this.offsets = new int[count + 1];
    this.nodeWeights = new double[count];
    this.selfLoops = new double[count];
  }

  /** Aggregates the given parts, which are both listed and named at each node. */
  static WeightedGraph of(WeightedGraph graph, Members parts, int[] part, Workers workers) {
    return new Aggregation(graph, parts, part).run(workers);
  }

  private WeightedGraph run(Workers workers) {
    CommunityWeights[] linked = new CommunityWeights[workers.count()];
    Arrays.setAll(linked, worker -> new CommunityWeights(nodeWeights.length));
    workers.run(buffers.length, (worker, index) -> sum(index, linked[worker]));
    for (int label = 0; label < nodeWeights.length; label++) {
      offsets[label + 1] += offsets[label];
    }
    int[] neighbours = new int[offsets[nodeWeights.length]];
    float[] weights = new float[neighbours.length];
    workers.run(
        buffers.length,
        (worker, index) -> buffers[index].copyTo(neighbours, weights, offsets[index * stretch]));
    return new WeightedGraph(offsets, neighbours, weights, nodeWeights, selfLoops);
  }

  private void sum(int index, CommunityWeights linked) {
    RowBuffer buffer = new RowBuffer();
    int end = Math.min(nodeWeights.length, (index + 1) * stretch);
    for (int label = index * stretch; label < end; label++) {
      sumPart(label, linked);
      int before = buffer.size();
      buffer.append(linked, label);
      offsets[label + 1] = buffer.size() - before;
      linked.clear();
    }
    buffers[index] = buffer;
  }

  private void sumPart(int label, CommunityWeights linked) {
    for (int index = parts.offsets[label]; index < parts.offsets[label + 1]; index++) {
      int node = parts.nodes[index];
      nodeWeights[label] += graph.nodeWeights[node];
      selfLoops[label] += graph.selfLoops[node];
      linked.addNeighbours(graph, node, part);
    }
    // Each inner link was met from both its ends.
    selfLoops[label] += linked.weight[label] / 2;
  }
}
