package io.ringlight.ring.algo;

import java.util.Arrays;

/**
 * One iteration of Leiden: its phases on the graph, then on ever smaller aggregated graphs. Serves
 * for one run.
 */
final class LeidenIteration {
  private final double resolution;
  private final double randomness;
  private final long seed;
  private final Workers workers;

  /** The node of the present level that each node of the graph has become part of. */
  private final int[] levelNode;

  private WeightedGraph level;
  private int[] community;
  private boolean[] waiting;
  private int depth;

  LeidenIteration(
      WeightedGraph graph, double resolution, long seed, Workers workers, Partition start) {
    this.resolution = resolution;
    this.randomness = Refinement.randomness(graph);
    this.seed = seed;
    this.workers = workers;
    this.levelNode = Partition.singletons(graph.nodeCount()).labels;
    this.level = graph;
    this.community = start.labels.clone();
    this.waiting = new boolean[graph.nodeCount()];
    Arrays.fill(waiting, true);
  }

  Partition run() {
    while (aggregate(move())) {
      depth++;
    }
    follow(community);
    return Partition.of(levelNode);
  }

  /** Moves nodes; gives the number of communities. */
  private int move() {
    SeededRandom random = new SeededRandom(seed, depth);
    new LocalMoving(level, resolution, community, waiting, random, workers).run();
    return Partition.renumber(community);
  }

  /** Goes on to the next level, if refinement brings any nodes together. */
  private boolean aggregate(int communities) {
    if (communities == level.nodeCount()) {
      return false;
    }
    Members members = Members.of(community, communities);
    Refinement refinement =
        new Refinement(level, resolution, randomness, community, members, seed + depth);
    int[] part = refinement.run(workers);
    if (refinement.partCount() == level.nodeCount()) {
      community = ConnectedComponents.within(level, community).labels;
      return false;
    }
    Members parts = Members.of(part, refinement.partCount());
    level = Aggregation.of(level, parts, part, workers);
    community = communityOfParts(parts);
    waiting = merged(parts);
    follow(part);
    return true;
  }

  private int[] communityOfParts(Members parts) {
    int[] result = new int[parts.communityCount()];
    for (int part = 0; part < result.length; part++) {
      result[part] = community[parts.member(part, 0)];
    }
    return result;
  }

  /** Nodes that came through refinement as they were have just been found to be best in place. */
  private static boolean[] merged(Members parts) {
    boolean[] merged = new boolean[parts.communityCount()];
    for (int part = 0; part < merged.length; part++) {
      merged[part] = parts.size(part) > 1;
    }
    return merged;
  }

  private void follow(int[] next) {
    for (int node = 0; node < levelNode.length; node++) {
      levelNode[node] = next[levelNode[node]];
    }
  }
}
