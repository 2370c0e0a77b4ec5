package io.ringlight.ring.algo;

/**
 * What {@link Leiden} makes as large as it can: the sum over communities of the weight inside minus
 * {@code resolution / 2} times the squared sum of node weights.
 */
public enum Objective {
  /**
   * The constant Potts model with the node weights of the graph. With node weights of one, a
   * community is denser inside than {@code resolution}, and sparser towards any other. Quality has
   * the unit of edge weights.
   */
  CPM {
    @Override
    WeightedGraph weigh(WeightedGraph graph) {
      return graph;
    }

    @Override
    double scale(WeightedGraph graph) {
      return 1;
    }
  },

  /**
   * Newman's modularity: a node weighs the sum of its link weights, and the resolution is divided
   * by twice the total edge weight. Quality is divided by the total edge weight, so it lies below
   * one, and is zero for a graph without edges.
   */
  MODULARITY {
    @Override
    WeightedGraph weigh(WeightedGraph graph) {
      return new WeightedGraph(
          graph.offsets, graph.neighbours, graph.weights, graph.strengths(), graph.selfLoops);
    }

    @Override
    double scale(WeightedGraph graph) {
      return graph.totalWeight();
    }
  };

  /** The graph with the node weights that this objective counts. */
  abstract WeightedGraph weigh(WeightedGraph graph);

  /** What the quality is divided by. */
  abstract double scale(WeightedGraph graph);

  /** The resolution in units of edge weight by squared node weight. */
  double resolution(WeightedGraph graph, double resolution) {
    double scale = scale(graph);
    return this == CPM || scale == 0 ? resolution : resolution / (2 * scale);
  }
}
