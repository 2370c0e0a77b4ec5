package io.ringlight.ring.algo;

/** One iteration of Leiden: its phases on the graph, then on ever smaller aggregated graphs. */
final class LeidenIteration {
  private final WeightedGraph graph;
  private final double resolution;
  private final long seed;
  private final double randomness;
  private final Workers workers;

  LeidenIteration(WeightedGraph graph, double resolution, long seed, Workers workers) {
    this.graph = graph;
    this.resolution = resolution;
    this.seed = seed;
    this.workers = workers;
    this.randomness = Refinement.randomness(graph);
  }

  Partition improve(Partition start) {
    WeightedGraph level = graph;
    int[] community = start.labels.clone();
    int[] levelNode = Partition.singletons(graph.nodeCount()).labels;
    for (int depth = 0; ; depth++) {
      new LocalMoving(level, resolution, community, new SeededRandom(seed, depth), workers).run();
      int communities = Partition.renumber(community);
      if (communities == level.nodeCount()) {
        return flat(levelNode, community);
      }
      Members members = Members.of(community, communities);
      Refinement refinement =
          new Refinement(level, resolution, randomness, community, members, seed + depth);
      int[] refined = refinement.run(workers);
      int parts = refinement.partCount();
      if (parts == level.nodeCount()) {
        return flat(levelNode, ConnectedComponents.within(level, community).labels);
      }
      level = Aggregation.of(level, Members.of(refined, parts), refined, workers);
      community = communityOfParts(refined, parts, community);
      follow(levelNode, refined);
    }
  }

  private static int[] communityOfParts(int[] part, int parts, int[] community) {
    int[] result = new int[parts];
    for (int node = 0; node < part.length; node++) {
      result[part[node]] = community[node];
    }
    return result;
  }

  private static void follow(int[] levelNode, int[] part) {
    for (int node = 0; node < levelNode.length; node++) {
      levelNode[node] = part[levelNode[node]];
    }
  }

  private static Partition flat(int[] levelNode, int[] community) {
    follow(levelNode, community);
    return Partition.of(levelNode);
  }
}
