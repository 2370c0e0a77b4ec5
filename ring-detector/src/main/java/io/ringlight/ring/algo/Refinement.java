package io.ringlight.ring.algo;

/**
 * Splits each community into well-connected parts: nodes that are still alone join a part of their
 * own community, drawn at random among those that do not lower quality, better ones likelier.
 * Communities are refined apart from each other, each with random numbers of its own.
 */
final class Refinement {
  /** The paper's theta, for links of weight one. */
  private static final double THETA = 0.01;

  private final WeightedGraph graph;
  private final double resolution;
  private final double randomness;
  private final int[] community;
  private final Members members;
  private final long seed;
  private final int[] part;
  private int partCount;

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
  }

  /** What a difference in gain counts as large, in the unit of the graph's weights. */
  static double randomness(WeightedGraph graph) {
    double sum = 0;
    for (float weight : graph.weights) {
      sum += weight;
    }
    return THETA * (graph.linkCount() == 0 ? 1 : sum / graph.linkCount());
  }

  /** The part of each node: dense, the parts of a community next to each other. */
  int[] run() {
    int[] position = positions();
    CommunityRefinement refinement = new CommunityRefinement(resolution, randomness);
    for (int label = 0; label < members.communityCount(); label++) {
      SubGraph inner = SubGraph.of(graph, community, members, position, label);
      int[] localPart = refinement.run(inner, new SeededRandom(seed, label));
      int start = members.offsets[label];
      for (int local = 0; local < inner.nodeCount; local++) {
        part[members.nodes[start + local]] = partCount + localPart[local];
      }
      partCount += refinement.partCount();
    }
    return part;
  }

  int partCount() {
    return partCount;
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
