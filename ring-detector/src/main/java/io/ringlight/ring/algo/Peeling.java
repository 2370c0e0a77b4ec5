package io.ringlight.ring.algo;

import java.util.Arrays;

/**
 * Greedy peeling to the densest core (Charikar 2000; with node costs as in FRAUDAR, KDD 2016). The
 * density of a set of nodes is the weight of the links inside it, self-loops included, by the sum
 * of its nodes' costs. The node that holds least weight for its cost goes first, equal ones by
 * number; the densest set on the way is the core, the largest of equally dense ones. Where all
 * costs are equal the core is at least half as dense as the densest set.
 *
 * <p>A node of cost zero, such as a token in a graph of accounts and tokens, adds weight for
 * nothing, so it stays until its last link has gone, and goes at once then. Peeling takes O(links
 * log nodes) time in the peeled set only: one object serves many small sets. Not safe for use by
 * several threads at once.
 */
public final class Peeling {
  private static final double PRECISION = 1e-12;
  private static final int OUTSIDE = -1;

  private final WeightedGraph graph;
  private final double[] cost;
  private final int[] position;
  private final NodeHeap heap = new NodeHeap();
  private int[] nodes = new int[0];
  private double[] held = new double[0];
  private int[] links = new int[0];
  private double weight;
  private double costLeft;
  private int costlyLeft;

  /**
   * Prepares for peeling subsets of a graph.
   *
   * @param cost what each node counts in the density, finite and not negative; kept, not copied
   * @throws IllegalArgumentException if a cost is out of range or there are not as many as nodes
   */
  public Peeling(WeightedGraph graph, double[] cost) {
    if (cost.length != graph.nodeCount()) {
      throw new IllegalArgumentException(
          "%s nodes need as many costs, not %s".formatted(graph.nodeCount(), cost.length));
    }
    for (int node = 0; node < cost.length; node++) {
      if (!(cost[node] >= 0) || cost[node] == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException(
            "node %s: cost %s is not a finite number of at least zero".formatted(node, cost[node]));
      }
    }
    this.graph = graph;
    this.cost = cost;
    this.position = new int[cost.length];
    Arrays.fill(position, OUTSIDE);
  }

  /** Peels the whole graph. */
  public DenseCore core() {
    return core(Partition.singletons(graph.nodeCount()).labels);
  }

  /**
   * Peels the graph that some nodes and the links between them make.
   *
   * @param subset different node numbers, in any order; copied
   * @throws IllegalArgumentException if a node is not in the graph, or listed twice
   */
  public DenseCore core(int[] subset) {
    begin(subset);
    try {
      fill();
      return peel();
    } finally {
      for (int node : nodes) {
        position[node] = OUTSIDE;
      }
    }
  }

  private void begin(int[] subset) {
    nodes = subset.clone();
    Arrays.sort(nodes);
    checkSubset();
    for (int local = 0; local < nodes.length; local++) {
      position[nodes[local]] = local;
    }
    if (held.length < nodes.length) {
      held = new double[nodes.length];
      links = new int[nodes.length];
    }
  }

  private void checkSubset() {
    int previous = OUTSIDE;
    for (int node : nodes) {
      if (node < 0 || node >= cost.length) {
        throw new IllegalArgumentException(
            "node %s is outside 0..%s".formatted(node, cost.length - 1));
      }
      if (node == previous) {
        throw new IllegalArgumentException("node %s is listed twice".formatted(node));
      }
      previous = node;
    }
  }

  private void fill() {
    weight = 0;
    costLeft = 0;
    costlyLeft = 0;
    double[] keys = new double[nodes.length];
    for (int local = 0; local < nodes.length; local++) {
      int node = nodes[local];
      double linked = 0;
      links[local] = graph.selfLoops[node] > 0 ? 1 : 0;
      for (int link = graph.offsets[node]; link < graph.offsets[node + 1]; link++) {
        if (position[graph.neighbours[link]] != OUTSIDE) {
          linked += graph.weights[link];
          links[local]++;
        }
      }
      held[local] = linked + graph.selfLoops[node];
      weight += linked / 2 + graph.selfLoops[node];
      costLeft += cost[node];
      costlyLeft += cost[node] > 0 ? 1 : 0;
      keys[local] = key(local);
    }
    heap.fill(nodes.length, keys);
  }

  private DenseCore peel() {
    int[] order = new int[nodes.length];
    int best = 0;
    double bestDensity = 0;
    for (int removed = 0; removed < order.length; removed++) {
      double density = costlyLeft > 0 ? weight / costLeft : 0;
      if (density > bestDensity * (1 + PRECISION)) {
        best = removed;
        bestDensity = density;
      }
      order[removed] = nodes[remove(heap.removeLeast())];
    }
    return new DenseCore(order, best, bestDensity);
  }

  private int remove(int local) {
    int node = nodes[local];
    weight -= held[local];
    costLeft -= cost[node];
    costlyLeft -= cost[node] > 0 ? 1 : 0;
    for (int link = graph.offsets[node]; link < graph.offsets[node + 1]; link++) {
      int other = position[graph.neighbours[link]];
      if (other != OUTSIDE && heap.contains(other)) {
        // Exactly zero with the last link, whatever rounding left.
        held[other] = --links[other] == 0 ? 0 : held[other] - graph.weights[link];
        heap.change(other, key(other));
      }
    }
    return local;
  }

  private double key(int local) {
    return links[local] == 0 ? 0 : held[local] / cost[nodes[local]];
  }
}
