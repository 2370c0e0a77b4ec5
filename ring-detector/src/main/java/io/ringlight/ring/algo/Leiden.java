package io.ringlight.ring.algo;

/**
 * The Leiden algorithm (Traag, Waltman and van Eck, arXiv 1810.08473): fast local moving,
 * refinement of each community, and aggregation based on the refined partition, again and again
 * until no aggregated node moves.
 *
 * <p>The same graph, start and parameters give the same partition, whatever the number of threads.
 * Every community of the result is connected, and the result is never of lower quality than the
 * start, up to the precision of {@code float} weights. An iteration takes time close to linear in
 * the links.
 */
public final class Leiden {
  private Leiden() {}

  /** Finds communities from scratch: every node starts alone. */
  public static Partition partition(WeightedGraph graph, LeidenParameters parameters) {
    return partition(graph, Partition.singletons(graph.nodeCount()), parameters);
  }

  /**
   * Finds communities from a given partition, for instance that of an earlier run, so that what was
   * stable stays.
   *
   * @throws IllegalArgumentException if the start is of another number of nodes
   */
  public static Partition partition(
      WeightedGraph graph, Partition start, LeidenParameters parameters) {
    requireSameNodes(graph, start);
    WeightedGraph weighed = parameters.objective().weigh(graph);
    double resolution = parameters.objective().resolution(graph, parameters.resolution());
    Partition current = start;
    try (Workers workers = new Workers(parameters.threads())) {
      for (int count = 0; count < parameters.iterations(); count++) {
        Partition next =
            new LeidenIteration(weighed, resolution, parameters.seed(), workers, current).run();
        if (next.equals(current)) {
          return current;
        }
        current = next;
      }
    }
    return current;
  }

  /**
   * Joins communities into larger ones: those of the start are kept whole. Costs little more than
   * one pass over the links, and suits a sweep over resolutions from fine to coarse.
   *
   * @throws IllegalArgumentException if the start is of another number of nodes
   */
  public static Partition join(WeightedGraph graph, Partition start, LeidenParameters parameters) {
    requireSameNodes(graph, start);
    WeightedGraph weighed = parameters.objective().weigh(graph);
    WeightedGraph joined;
    try (Workers workers = new Workers(parameters.threads())) {
      joined = Aggregation.of(weighed, start.members(), start.labels, workers);
    }
    Partition communities = partition(joined, parameters);
    int[] labels = new int[start.nodeCount()];
    for (int node = 0; node < labels.length; node++) {
      labels[node] = communities.communityOf(start.communityOf(node));
    }
    return Partition.of(labels);
  }

  /**
   * The quality of a partition under the objective and resolution of the parameters, in the unit
   * that the {@link Objective} tells.
   *
   * @throws IllegalArgumentException if the partition is of another number of nodes
   */
  public static double quality(
      WeightedGraph graph, Partition partition, LeidenParameters parameters) {
    requireSameNodes(graph, partition);
    WeightedGraph weighed = parameters.objective().weigh(graph);
    double resolution = parameters.objective().resolution(graph, parameters.resolution());
    double scale = parameters.objective().scale(graph);
    double quality = Quality.of(weighed, partition.labels, resolution);
    return scale == 0 ? 0 : quality / scale;
  }

  private static void requireSameNodes(WeightedGraph graph, Partition partition) {
    if (partition.nodeCount() != graph.nodeCount()) {
      throw new IllegalArgumentException(
          "a partition of %s nodes does not fit a graph of %s"
              .formatted(partition.nodeCount(), graph.nodeCount()));
    }
  }
}
