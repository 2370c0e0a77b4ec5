package io.ringlight.ring.algo;

import java.util.Arrays;

/**
 * A split of the nodes of a graph into communities, numbered without gaps in the order in which
 * they first appear: node 0 is in community 0. Two partitions of the same groups are therefore
 * equal. Holds labels only, so that the graph can be let go. Immutable.
 */
public final class Partition {
  final int[] labels;
  private final int communityCount;

  private Partition(int[] labels, int communityCount) {
    this.labels = labels;
    this.communityCount = communityCount;
  }

  /**
   * Takes any labels, one a node: nodes with equal labels are together.
   *
   * @param labels numbers from 0 to the number of nodes − 1, with gaps or without; copied
   * @throws IllegalArgumentException if a label is outside that range
   */
  public static Partition of(int[] labels) {
    int[] dense = labels.clone();
    return new Partition(dense, renumber(dense));
  }

  /** Every node a community of its own. */
  public static Partition singletons(int nodeCount) {
    int[] labels = new int[nodeCount];
    Arrays.setAll(labels, node -> node);
    return new Partition(labels, nodeCount);
  }

  /** Renumbers in place by first appearance; gives the number of different labels. */
  static int renumber(int[] labels) {
    int[] number = new int[labels.length];
    int count = 0;
    for (int node = 0; node < labels.length; node++) {
      int label = labels[node];
      if (label < 0 || label >= labels.length) {
        throw new IllegalArgumentException(
            "node %s: community %s is outside 0..%s".formatted(node, label, labels.length - 1));
      }
      if (number[label] == 0) {
        number[label] = ++count;
      }
      labels[node] = number[label] - 1;
    }
    return count;
  }

  public int nodeCount() {
    return labels.length;
  }

  public int communityCount() {
    return communityCount;
  }

  public int communityOf(int node) {
    return labels[node];
  }

  /** The community of each node, as a copy. */
  public int[] toArray() {
    return labels.clone();
  }

  /** Lists the nodes of each community; takes time linear in the nodes, on each call. */
  public Members members() {
    return Members.of(labels, communityCount);
  }

  /** True when the other groups the same nodes in the same way. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Partition partition && Arrays.equals(labels, partition.labels);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(labels);
  }

  @Override
  public String toString() {
    return communityCount + " communities of " + labels.length + " nodes";
  }
}
