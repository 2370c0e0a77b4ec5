package io.ringlight.ring.algo;

import java.util.Arrays;

/**
 * One community at a time, cut out of its graph, nodes numbered from zero in the order of its
 * members. Serves many communities, one after another, with the same arrays for links.
 */
final class SubGraph {
  private final WeightedGraph graph;
  private final int[] community;
  private final Members members;
  private final int[] position;

  int nodeCount;
  int[] offsets;
  int[] neighbours = new int[16];
  float[] weights = new float[16];
  double[] nodeWeights;

  /** Takes the place of each node within its community. */
  SubGraph(WeightedGraph graph, int[] community, Members members, int[] position) {
    this.graph = graph;
    this.community = community;
    this.members = members;
    this.position = position;
  }

  void cut(int label) {
    nodeCount = members.size(label);
    offsets = new int[nodeCount + 1];
    nodeWeights = new double[nodeCount];
    for (int local = 0; local < nodeCount; local++) {
      int node = members.member(label, local);
      nodeWeights[local] = graph.nodeWeights[node];
      offsets[local + 1] = addLinks(node, label, offsets[local]);
    }
  }

  private int addLinks(int node, int label, int start) {
    makeRoom(start + graph.degree(node));
    int count = start;
    for (int link = graph.offsets[node]; link < graph.offsets[node + 1]; link++) {
      int neighbour = graph.neighbours[link];
      if (community[neighbour] == label) {
        neighbours[count] = position[neighbour];
        weights[count++] = graph.weights[link];
      }
    }
    return count;
  }

  private void makeRoom(int links) {
    if (links > neighbours.length) {
      int room = Math.max(links, Math.min(graph.linkCount(), 2 * neighbours.length));
      neighbours = Arrays.copyOf(neighbours, room);
      weights = Arrays.copyOf(weights, room);
    }
  }
}
