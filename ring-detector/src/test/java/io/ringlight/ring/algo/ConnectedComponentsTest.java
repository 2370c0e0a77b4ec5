package io.ringlight.ring.algo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ConnectedComponentsTest {
  @Test
  void findsTwoPathsAndALoner() {
    WeightedGraph graph =
        WeightedGraph.fromEdges(
            6,
            new int[] {5, 0, 4},
            new int[] {0, 2, 1},
            new float[] {1, 1, 1},
            RandomGraphs.ones(6));

    assertThat(ConnectedComponents.of(graph).toArray()).containsExactly(0, 1, 0, 2, 1, 0);
  }

  @Test
  void agreesWithBreadthFirstSearch() {
    for (long seed = 0; seed < 200; seed++) {
      WeightedGraph graph = RandomGraphs.mixed(seed);

      assertThat(ConnectedComponents.of(graph))
          .as("seed %d", seed)
          .isEqualTo(Partition.of(breadthFirst(graph)));
    }
  }

  @Test
  void countsOnlyLinksInsideACommunity() {
    WeightedGraph path =
        WeightedGraph.fromEdges(
            4,
            new int[] {0, 1, 2},
            new int[] {1, 2, 3},
            new float[] {1, 1, 1},
            RandomGraphs.ones(4));

    assertThat(ConnectedComponents.within(path, new int[] {0, 0, 1, 0}).toArray())
        .containsExactly(0, 0, 1, 2);
  }

  /** The slow, obvious way. */
  static int[] breadthFirst(WeightedGraph graph) {
    int[] label = new int[graph.nodeCount()];
    Arrays.fill(label, -1);
    for (int root = 0; root < label.length; root++) {
      if (label[root] < 0) {
        label[root] = root;
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
          int node = open.remove();
          for (int link = graph.firstLink(node); link < graph.endLink(node); link++) {
            int neighbour = graph.neighbour(link);
            if (label[neighbour] < 0) {
              label[neighbour] = root;
              open.add(neighbour);
            }
          }
        }
      }
    }
    return label;
  }
}
