package io.ringlight.ring.algo;

import java.util.Arrays;

/** Connected components by union-find with path halving; close to linear in nodes and links. */
public final class ConnectedComponents {
  private ConnectedComponents() {}

  /** The components of a graph; an isolated node is one of its own. */
  public static Partition of(WeightedGraph graph) {
    return within(graph, new int[graph.nodeCount()]);
  }

  /** The components that are left when only links inside a community count. */
  static Partition within(WeightedGraph graph, int[] community) {
    int[] parent = new int[graph.nodeCount()];
    Arrays.setAll(parent, node -> node);
    for (int node = 0; node < parent.length; node++) {
      for (int link = graph.offsets[node]; link < graph.offsets[node + 1]; link++) {
        int neighbour = graph.neighbours[link];
        // The row of the smaller end tells of an edge; that of the larger need not.
        if (neighbour > node && community[neighbour] == community[node]) {
          join(parent, node, neighbour);
        }
      }
    }
    for (int node = 0; node < parent.length; node++) {
      parent[node] = parent[parent[node]];
    }
    return Partition.of(parent);
  }

  /** Hangs the root of the larger number below the other, so a parent is never larger. */
  private static void join(int[] parent, int left, int right) {
    int leftRoot = root(parent, left);
    int rightRoot = root(parent, right);
    if (leftRoot < rightRoot) {
      parent[rightRoot] = leftRoot;
    } else {
      parent[leftRoot] = rightRoot;
    }
  }

  private static int root(int[] parent, int node) {
    int current = node;
    while (parent[current] != current) {
      parent[current] = parent[parent[current]];
      current = parent[current];
    }
    return current;
  }
}
