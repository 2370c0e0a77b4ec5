package io.ringlight.ring.algo;

/** Sums link weights by community; clearing costs only what was touched. */
final class CommunityWeights {
  /** The sum by community; zero for those without a link. */
  final double[] weight;

  /** The communities with a link, in the order of their first one. */
  final int[] touched;

  int count;

  CommunityWeights(int communities) {
    weight = new double[communities];
    touched = new int[communities + 1];
  }

  /** Adds the links of a node, each to the sum of its neighbour's label. */
  void addNeighbours(WeightedGraph graph, int node, int[] label) {
    add(graph.neighbours, graph.weights, graph.offsets[node], graph.offsets[node + 1], label);
  }

  /** Adds a stretch of links. */
  void add(int[] neighbours, float[] weights, int start, int end, int[] label) {
    int known = count;
    for (int link = start; link < end; link++) {
      int community = label[neighbours[link]];
      double before = weight[community];
      // Written always, kept only if new: no branch to mispredict.
      touched[known] = community;
      known += before == 0 ? 1 : 0;
      weight[community] = before + weights[link];
    }
    count = known;
  }

  void clear() {
    for (int index = 0; index < count; index++) {
      weight[touched[index]] = 0;
    }
    count = 0;
  }
}
