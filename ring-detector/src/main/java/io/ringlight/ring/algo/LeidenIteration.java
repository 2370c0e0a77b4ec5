package io.ringlight.ring.algo;

import java.util.Arrays;

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
    boolean[] waiting = new boolean[community.length];
    Arrays.fill(waiting, true);
    int[] levelNode = Partition.singletons(graph.nodeCount()).labels;
    for (int depth = 0; ; depth++) {
      SeededRandom random = new SeededRandom(seed, depth);
      new LocalMoving(level, resolution, community, waiting, random, workers).run();
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
      Members partMembers = Members.of(refined, parts);
      level = Aggregation.of(level, partMembers, refined, workers);
      waiting = merged(partMembers);
      community = communityOfParts(refined, parts, community);
      follow(levelNode, refined);
    }
  }

  /** Nodes that came through refinement as they were have just been found to be best in place. */
  private static boolean[] merged(Members parts) {
    boolean[] merged = new boolean[parts.communityCount()];
    for (int part = 0; part < merged.length; part++) {
      merged[part] = parts.size(part) > 1;
    }
    return merged;
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
