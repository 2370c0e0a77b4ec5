package io.ringlight.ring.algo;

import java.util.Arrays;

/** One community cut out of its graph, nodes numbered from zero in the order of its members. */
final class SubGraph {
  int nodeCount;
  int[] offsets = new int[1];
  int[] neighbours = new int[16];
  float[] weights = new float[16];
  double[] nodeWeights = new double[1];

  static SubGraph of(
      WeightedGraph graph, int[] community, Members members, int[] position, int label) {
    SubGraph inner = new SubGraph();
    inner.nodeCount = members.size(label);
    inner.offsets = new int[inner.nodeCount + 1];
    inner.nodeWeights = new double[inner.nodeCount];
    int count = 0;
    for (int local = 0; local < inner.nodeCount; local++) {
      int node = members.member(label, local);
      inner.nodeWeights[local] = graph.nodeWeights[node];
      inner.makeRoom(count + graph.degree(node));
      for (int link = graph.offsets[node]; link < graph.offsets[node + 1]; link++) {
        int neighbour = graph.neighbours[link];
        if (community[neighbour] == label) {
          inner.neighbours[count] = position[neighbour];
          inner.weights[count++] = graph.weights[link];
        }
      }
      inner.offsets[local + 1] = count;
    }
    return inner;
  }

  private void makeRoom(int links) {
    if (links > neighbours.length) {
      int room = (int) Math.min(Integer.MAX_VALUE - 8, Math.max(links, 2L * neighbours.length));
      neighbours = Arrays.copyOf(neighbours, room);
      weights = Arrays.copyOf(weights, room);
    }
  }
}
