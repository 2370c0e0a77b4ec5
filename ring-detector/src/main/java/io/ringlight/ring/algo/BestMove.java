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
  private int best;
  private double bestGain;
  private double nextGain;

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
    best = own;
    bestGain = leastGain(node, linked.weight[own], perWeight);
    nextGain = Double.NEGATIVE_INFINITY;
    if (communities.size[own] > 1) {
      compareWithEmpty();
    }
    compareWithNeighbours(own, perWeight);
    linked.clear();
    return best;
  }

  /** By how much the last place found beat all others, at least. */
  double margin() {
    return bestGain - nextGain;
  }

  private void compareWithEmpty() {
    nextGain = Math.min(bestGain, 0);
    if (bestGain < 0) {
      best = TO_EMPTY;
      bestGain = 0;
    }
  }

  private void compareWithNeighbours(int own, double perWeight) {
    double first = bestGain;
    double second = nextGain;
    for (int index = 0; index < linked.count; index++) {
      int other = linked.touched[index];
      if (other != own) {
        double gain = linked.weight[other] * (1 - PRECISION);
        // What the community's size takes off is looked up only where it can matter.
        if (gain > first) {
          gain -= perWeight * communities.weight[other];
        }
        if (gain > first) {
          best = other;
          second = first;
          first = gain;
        } else {
          second = Math.max(second, gain);
        }
      }
    }
    bestGain = first;
    nextGain = second;
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
