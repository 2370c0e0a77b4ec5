package io.ringlight.ring.algo;

/**
 * Fast local moving: nodes from a queue go to the neighbouring community (or an empty one) that
 * raises quality most, and put their neighbours elsewhere back into the queue. Changes the labels
 * it is given.
 *
 * <p>A gain must exceed what rounding of {@code float} weights can feign, so that the work ends.
 */
final class LocalMoving {
  private static final double PRECISION = 0x1.0p-22;

  private final WeightedGraph graph;
  private final double resolution;
  private final int[] community;
  private final double[] communityWeight;
  private final int[] communitySize;
  private final int[] empty;
  private int emptyCount;
  private final NodeQueue queue;
  private final CommunityWeights linked;

  LocalMoving(WeightedGraph graph, double resolution, int[] community, SeededRandom random) {
    int nodeCount = graph.nodeCount();
    this.graph = graph;
    this.resolution = resolution;
    this.community = community;
    this.communityWeight = new double[nodeCount];
    this.communitySize = new int[nodeCount];
    this.empty = new int[nodeCount];
    this.linked = new CommunityWeights(nodeCount);
    this.queue = new NodeQueue(nodeCount, random);
    for (int node = 0; node < nodeCount; node++) {
      communityWeight[community[node]] += graph.nodeWeights[node];
      communitySize[community[node]]++;
    }
    for (int label = 0; label < nodeCount; label++) {
      if (communitySize[label] == 0) {
        empty[emptyCount++] = label;
      }
    }
  }

  void run() {
    while (!queue.isEmpty()) {
      visit(queue.remove());
    }
  }

  private void visit(int node) {
    for (int link = graph.offsets[node]; link < graph.offsets[node + 1]; link++) {
      linked.add(community[graph.neighbours[link]], graph.weights[link]);
    }
    int target = best(node);
    linked.clear();
    if (target != community[node]) {
      move(node, target);
    }
  }

  /** The community to go to: the present one unless another is better beyond rounding. */
  private int best(int node) {
    int own = community[node];
    double perWeight = resolution * graph.nodeWeights[node];
    double stay = linked.weight[own] - perWeight * weightWithout(node);
    int best = own;
    double bestGain = stay + PRECISION * linked.weight[own];
    if (communitySize[own] > 1 && bestGain < -PRECISION * perWeight * communityWeight[own]) {
      best = empty[emptyCount - 1];
      bestGain = 0;
    }
    for (int index = 0; index < linked.count; index++) {
      int other = linked.touched[index];
      double gain = linked.weight[other] * (1 - PRECISION) - perWeight * communityWeight[other];
      if (other != own && gain > bestGain) {
        best = other;
        bestGain = gain;
      }
    }
    return best;
  }

  private double weightWithout(int node) {
    int own = community[node];
    return communitySize[own] == 1 ? 0 : communityWeight[own] - graph.nodeWeights[node];
  }

  private void move(int node, int target) {
    int own = community[node];
    if (communitySize[target] == 0) {
      emptyCount--;
    }
    communityWeight[own] = weightWithout(node);
    if (--communitySize[own] == 0) {
      empty[emptyCount++] = own;
    }
    communityWeight[target] += graph.nodeWeights[node];
    communitySize[target]++;
    community[node] = target;
    for (int link = graph.offsets[node]; link < graph.offsets[node + 1]; link++) {
      if (community[graph.neighbours[link]] != target) {
        queue.add(graph.neighbours[link]);
      }
    }
  }
}
