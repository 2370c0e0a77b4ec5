package io.ringlight.ring.algo;

/**
 * The communities of one graph while nodes move between them: labels, the sum of node weights and
 * the number of nodes of each, and which labels are free.
 */
final class Communities {
  final int[] label;
  final double[] weight;
  final int[] size;
  private final double[] nodeWeights;
  private final int[] free;
  private int freeCount;

  /** Keeps the labels, one a node in 0..nodes − 1, and changes them with each move. */
  Communities(double[] nodeWeights, int[] label) {
    this.nodeWeights = nodeWeights;
    this.label = label;
    this.weight = new double[label.length];
    this.size = new int[label.length];
    this.free = new int[label.length];
    for (int node = 0; node < label.length; node++) {
      weight[label[node]] += nodeWeights[node];
      size[label[node]]++;
    }
    for (int community = 0; community < label.length; community++) {
      if (size[community] == 0) {
        free[freeCount++] = community;
      }
    }
  }

  /**
   * The wanted community while it has nodes, else an empty one; where a node in {@code own} would
   * be alone in that too, its own.
   */
  int openOrEmpty(int wanted, int own) {
    if (wanted != BestMove.TO_EMPTY && size[wanted] > 0) {
      return wanted;
    }
    return size[own] == 1 ? own : free[freeCount - 1];
  }

  /** The node weights of a node's community, its own left out; exactly zero where it is alone. */
  double weightBeside(int node) {
    int own = label[node];
    return size[own] == 1 ? 0 : weight[own] - nodeWeights[node];
  }

  /** Moves a node to another community that {@link #openOrEmpty} gave. */
  void move(int node, int target) {
    int own = label[node];
    if (size[target] == 0) {
      freeCount--;
    }
    weight[own] = weightBeside(node);
    if (--size[own] == 0) {
      free[freeCount++] = own;
    }
    weight[target] += nodeWeights[node];
    size[target]++;
    label[node] = target;
  }
}
