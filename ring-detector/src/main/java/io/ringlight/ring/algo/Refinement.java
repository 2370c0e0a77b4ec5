package io.ringlight.ring.algo;

/**
 * Splits each community into well-connected parts. Communities are refined apart from each other
 * and in parallel, each with random numbers of its own.
 */
final class Refinement {
  private static final int COMMUNITIES_A_STEP = 16;

  /** The paper's theta, for links of weight one. */
  private static final double THETA = 0.01;

  private final WeightedGraph graph;
  private final double resolution;
  private final double randomness;
  private final int[] community;
  private final Members members;
  private final long seed;
  private final int[] part;
  private final int[] firstPart;

  Refinement(
      WeightedGraph graph,
      double resolution,
      double randomness,
      int[] community,
      Members members,
      long seed) {
    this.graph = graph;
    this.resolution = resolution;
    this.randomness = randomness;
    this.community = community;
    this.members = members;
    this.seed = seed;
    this.part = new int[graph.nodeCount()];
    this.firstPart = new int[members.communityCount() + 1];
  }

  /** What difference in gain counts as large, in the unit of the graph's weights. */
  static double randomness(WeightedGraph graph) {
    double sum = 0;
    for (float weight : graph.weights) {
      sum += weight;
    }
    return THETA * (graph.linkCount() == 0 ? 1 : sum / graph.linkCount());
  }

  /** The part of each node: dense, the parts of a community next to each other. */
  int[] run(Workers workers) {
    CommunityRefinement[] refinements = new CommunityRefinement[workers.count()];
    int[] position = positions();
    for (int worker = 0; worker < refinements.length; worker++) {
      SubGraph inner = new SubGraph(graph, community, members, position);
      refinements[worker] = new CommunityRefinement(inner, resolution, randomness);
    }
    int count = members.communityCount();
    int steps = (count + COMMUNITIES_A_STEP - 1) / COMMUNITIES_A_STEP;
    workers.run(
        steps,
        (worker, step) -> {
          int end = Math.min(count, (step + 1) * COMMUNITIES_A_STEP);
          for (int label = step * COMMUNITIES_A_STEP; label < end; label++) {
            refine(label, refinements[worker]);
          }
        });
    numberParts();
    return part;
  }

  /** How many parts the last run made. */
  int partCount() {
    return firstPart[members.communityCount()];
  }

  private void refine(int label, CommunityRefinement refinement) {
    if (members.size(label) == 1) {
      firstPart[label + 1] = 1;
      return;
    }
    int[] localPart = refinement.run(label, new SeededRandom(seed, label));
    firstPart[label + 1] = refinement.partCount();
    int start = members.offsets[label];
    for (int local = 0; local < localPart.length; local++) {
      part[members.nodes[start + local]] = localPart[local];
    }
  }

  /** Turns numbers within a community into numbers within the graph. */
  private void numberParts() {
    for (int label = 0; label < members.communityCount(); label++) {
      firstPart[label + 1] += firstPart[label];
    }
    for (int node = 0; node < part.length; node++) {
      part[node] += firstPart[community[node]];
    }
  }

  private int[] positions() {
    int[] position = new int[graph.nodeCount()];
    for (int label = 0; label < members.communityCount(); label++) {
      for (int index = members.offsets[label]; index < members.offsets[label + 1]; index++) {
        position[members.nodes[index]] = index - members.offsets[label];
      }
    }
    return position;
  }
}
