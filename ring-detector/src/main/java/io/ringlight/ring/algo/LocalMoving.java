package io.ringlight.ring.algo;

import java.util.Arrays;

/**
 * Fast local moving: waiting nodes go to the neighbouring community (or an empty one) that raises
 * quality most, and their neighbours elsewhere wait for a visit again, if they can have a better
 * place now.
 *
 * <p>Nodes are taken in blocks whose size depends on the graph only. Where each node of a block
 * wants to go is found in parallel while nothing moves; then they move one after another, in order.
 * A node whose old or new community has changed since moves only if that still raises quality, and
 * waits again if not. So quality never falls and the number of threads never shows.
 */
final class LocalMoving {
  private static final int BLOCKS_A_GRAPH = 128;
  private static final int LARGEST_BLOCK = 4096;
  private static final int NODES_A_PART = 128;

  private final WeightedGraph graph;
  private final Communities communities;
  private final Workers workers;
  private final BestMove[] bestMoves;
  private final VisitQueue queue;
  private final int[] block;
  private final int[] target;
  private final float[] margin;
  private final int[] changedIn;
  private int blockNumber;

  /**
   * Prepares for moving nodes between communities.
   *
   * @param label the community of each node, in 0..nodes − 1; changes as nodes move
   * @param waiting the nodes to visit; the others are known to be where they are best
   */
  LocalMoving(
      WeightedGraph graph,
      double resolution,
      int[] label,
      boolean[] waiting,
      SeededRandom random,
      Workers workers) {
    int nodeCount = graph.nodeCount();
    this.graph = graph;
    this.communities = new Communities(graph.nodeWeights, label);
    this.workers = workers;
    this.bestMoves = new BestMove[workers.count()];
    Arrays.setAll(bestMoves, worker -> new BestMove(graph, resolution, communities));
    this.queue = new VisitQueue(waiting, random);
    this.block = new int[Math.max(1, Math.min(LARGEST_BLOCK, nodeCount / BLOCKS_A_GRAPH))];
    this.target = new int[block.length];
    this.margin = new float[nodeCount];
    this.changedIn = new int[nodeCount];
  }

  void run() {
    while (!queue.isEmpty()) {
      int count = queue.remove(block);
      blockNumber++;
      choose(count);
      for (int index = 0; index < count; index++) {
        if (target[index] != communities.label[block[index]]) {
          move(block[index], target[index]);
        }
      }
    }
  }

  private void choose(int count) {
    int parts = (count + NODES_A_PART - 1) / NODES_A_PART;
    workers.run(
        parts,
        (worker, part) -> {
          int end = Math.min(count, (part + 1) * NODES_A_PART);
          for (int index = part * NODES_A_PART; index < end; index++) {
            target[index] = bestMoves[worker].of(block[index]);
            margin[block[index]] = (float) bestMoves[worker].margin();
          }
        });
  }

  private void move(int node, int wanted) {
    int own = communities.label[node];
    int goal = communities.openOrEmpty(wanted, own);
    boolean changed = changedIn[own] == blockNumber || changedIn[goal] == blockNumber;
    if (goal == own || (changed && !bestMoves[0].isGain(node, goal))) {
      queue.add(node);
      return;
    }
    communities.move(node, goal);
    changedIn[own] = blockNumber;
    changedIn[goal] = blockNumber;
    callNeighbours(node, own, goal);
  }

  /**
   * A neighbour's present place beat all others by a margin; the move of a node eats up the weight
   * of its link, or twice that if it left the neighbour's own community. Only a neighbour whose
   * margin is gone can have a better place now.
   */
  private void callNeighbours(int node, int left, int joined) {
    for (int link = graph.offsets[node]; link < graph.offsets[node + 1]; link++) {
      int neighbour = graph.neighbours[link];
      int community = communities.label[neighbour];
      if (community != joined) {
        margin[neighbour] -= community == left ? 2 * graph.weights[link] : graph.weights[link];
        if (margin[neighbour] < 0) {
          queue.add(neighbour);
        }
      }
    }
  }
}
