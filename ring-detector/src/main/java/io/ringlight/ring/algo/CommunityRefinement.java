package io.ringlight.ring.algo;

/**
 * Refines one community at a time: nodes that are still alone join a part of it, drawn at random
 * among those that do not lower quality, better ones likelier.
 */
final class CommunityRefinement {
  private final SubGraph graph;
  private final double resolution;
  private final double randomness;
  private double totalWeight;
  private int[] part;
  private double[] partWeight;
  private double[] outerWeight;
  private boolean[] joined;
  private CommunityWeights linked;
  private double[] gain;
  private int partCount;

  CommunityRefinement(SubGraph graph, double resolution, double randomness) {
    this.graph = graph;
    this.resolution = resolution;
    this.randomness = randomness;
  }

  /** The part of each node of the community, dense by first appearance. */
  int[] run(int community, SeededRandom random) {
    graph.cut(community);
    begin();
    int[] order = Partition.singletons(graph.nodeCount).labels;
    random.shuffle(order, order.length);
    for (int node : order) {
      if (!joined[node] && isWellConnected(node)) {
        visit(node, random);
      }
    }
    partCount = Partition.renumber(part);
    return part;
  }

  int partCount() {
    return partCount;
  }

  private void begin() {
    int nodeCount = graph.nodeCount;
    part = Partition.singletons(nodeCount).labels;
    partWeight = graph.nodeWeights.clone();
    outerWeight = new double[nodeCount];
    joined = new boolean[nodeCount];
    linked = new CommunityWeights(nodeCount);
    gain = new double[nodeCount + 1];
    totalWeight = 0;
    for (int node = 0; node < nodeCount; node++) {
      totalWeight += graph.nodeWeights[node];
      for (int link = graph.offsets[node]; link < graph.offsets[node + 1]; link++) {
        outerWeight[node] += graph.weights[link];
      }
    }
  }

  /** Whether a part is linked to the rest of its community as the resolution demands. */
  private boolean isWellConnected(int label) {
    return outerWeight[label] >= resolution * partWeight[label] * (totalWeight - partWeight[label]);
  }

  private void visit(int node, SeededRandom random) {
    linked.add(graph.neighbours, graph.weights, graph.offsets[node], graph.offsets[node + 1], part);
    int target = draw(node, random);
    if (target != node) {
      join(node, target);
    }
    linked.clear();
  }

  /** Draws with probability proportional to exp(gain / randomness); staying alone gains zero. */
  private int draw(int node, SeededRandom random) {
    double best = 0;
    for (int index = 0; index < linked.count; index++) {
      int label = linked.touched[index];
      gain[index] = linked.weight[label] - resolution * graph.nodeWeights[node] * partWeight[label];
      if (gain[index] > best && isWellConnected(label)) {
        best = gain[index];
      }
    }
    double sum = Math.exp(-best / randomness);
    for (int index = 0; index < linked.count; index++) {
      boolean open = gain[index] >= 0 && isWellConnected(linked.touched[index]);
      gain[index] = open ? Math.exp((gain[index] - best) / randomness) : 0;
      sum += gain[index];
    }
    double left = random.nextDouble() * sum;
    for (int index = 0; index < linked.count; index++) {
      left -= gain[index];
      if (left < 0 && gain[index] > 0) {
        return linked.touched[index];
      }
    }
    return node;
  }

  private void join(int node, int target) {
    part[node] = target;
    joined[node] = true;
    joined[target] = true;
    partWeight[target] += graph.nodeWeights[node];
    outerWeight[target] += outerWeight[node] - 2 * linked.weight[target];
  }
}
