package io.ringlight.ring.algo;

/** The sum over communities of inner weight minus half the resolution times squared size. */
final class Quality {
  private Quality() {}

  static double of(WeightedGraph graph, int[] community, double resolution) {
    return innerWeight(graph, community) - resolution * squaredSizes(graph, community) / 2;
  }

  private static double innerWeight(WeightedGraph graph, int[] community) {
    double links = 0;
    double loops = 0;
    for (int node = 0; node < community.length; node++) {
      loops += graph.selfLoops[node];
      for (int link = graph.offsets[node]; link < graph.offsets[node + 1]; link++) {
        if (community[graph.neighbours[link]] == community[node]) {
          links += graph.weights[link];
        }
      }
    }
    return links / 2 + loops;
  }

  private static double squaredSizes(WeightedGraph graph, int[] community) {
    double[] size = new double[community.length];
    for (int node = 0; node < community.length; node++) {
      size[community[node]] += graph.nodeWeights[node];
    }
    double sum = 0;
    for (double value : size) {
      sum += value * value;
    }
    return sum;
  }
}
