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
    DisjointSets sets = DisjointSets.ofSize(graph.nodeCount());
    for (int node = 0; node < sets.size(); node++) {
      for (int link = graph.offsets[node]; link < graph.offsets[node + 1]; link++) {
        int neighbour = graph.neighbours[link];
        // The row of the smaller end tells of an edge; that of the larger need not.
        if (neighbour > node && community[neighbour] == community[node]) {
          sets.join(node, neighbour);
        }
      }
    }
    int[] roots = new int[sets.size()];
    Arrays.setAll(roots, sets::root);
    return Partition.of(roots);
  }
}
