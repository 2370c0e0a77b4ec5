package io.ringlight.ring.algo;

/**
 * Finds where a node adds most to quality. A gain must exceed what rounding of {@code float}
 * weights can feign, so that moving ends.
 */
final class BestMove {
  /** In place of a community: the node is best alone. */
  static final int TO_EMPTY = -1;

  private static final double PRECISION = 0x1.0p-22;

  private final WeightedGraph graph;
  private final double resolution;
  private final Communities communities;
  private final CommunityWeights linked;

  BestMove(WeightedGraph graph, double resolution, Communities communities) {
    this.graph = graph;
    this.resolution = resolution;
    this.communities = communities;
    this.linked = new CommunityWeights(graph.nodeCount());
  }

  /** The community to go to: the present one unless another is better. */
  int of(int node) {
    linked.addNeighbours(graph, node, communities.label);
    int own = communities.label[node];
    double perWeight = resolution * graph.nodeWeights[node];
    double leastGain = leastGain(node, linked.weight[own], perWeight);
    int best = own;
    if (communities.size[own] > 1 && leastGain < 0) {
      best = TO_EMPTY;
      leastGain = 0;
    }
    best = bestNeighbour(perWeight, own, best, leastGain);
    linked.clear();
    return best;
  }

  private int bestNeighbour(double perWeight, int own, int otherwise, double leastGain) {
    int best = otherwise;
    double bestGain = leastGain;
    for (int index = 0; index < linked.count; index++) {
      int other = linked.touched[index];
      double weight = linked.weight[other] * (1 - PRECISION);
      // What the community's size takes off is looked up only where it can matter.
      if (weight > bestGain && other != own) {
        double gain = weight - perWeight * communities.weight[other];
        if (gain > bestGain) {
          best = other;
          bestGain = gain;
        }
      }
    }
    return best;
  }

  /** What another place must gain so that leaving is a gain beyond rounding. */
  private double leastGain(int node, double linkedToOwn, double perWeight) {
    double pressure = perWeight * communities.weightBeside(node);
    return linkedToOwn - pressure + PRECISION * Math.max(linkedToOwn, pressure);
  }

  /** Whether going to another community, that may be empty, raises quality as things are now. */
  boolean isGain(int node, int goal) {
    int own = communities.label[node];
    double linkedToOwn = 0;
    double linkedToGoal = 0;
    for (int link = graph.offsets[node]; link < graph.offsets[node + 1]; link++) {
      int community = communities.label[graph.neighbours[link]];
      linkedToOwn += community == own ? graph.weights[link] : 0;
      linkedToGoal += community == goal ? graph.weights[link] : 0;
    }
    double perWeight = resolution * graph.nodeWeights[node];
    double gain = linkedToGoal * (1 - PRECISION) - perWeight * communities.weight[goal];
    return gain > leastGain(node, linkedToOwn, perWeight);
  }
}
