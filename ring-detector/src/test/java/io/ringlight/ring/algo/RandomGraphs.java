package io.ringlight.ring.algo;

import java.util.Arrays;
import java.util.Random;

/** Graphs drawn by seed for tests of laws. */
final class RandomGraphs {
  private RandomGraphs() {}

  /** Edges between uniformly drawn ends, some twice, some loops; weights and node weights vary. */
  static WeightedGraph mixed(long seed) {
    Random random = new Random(seed);
    int nodes = 1 + random.nextInt(60);
    int edges = random.nextInt(4 * nodes);
    double[] nodeWeight = new double[nodes];
    Arrays.setAll(nodeWeight, node -> random.nextInt(4) == 0 ? 0 : 2 * random.nextDouble());
    return uniform(random, nodes, edges, nodeWeight);
  }

  /** At most so many nodes, each of weight one. */
  static WeightedGraph tiny(long seed, int mostNodes) {
    Random random = new Random(seed);
    int nodes = 1 + random.nextInt(mostNodes);
    return uniform(random, nodes, random.nextInt(2 * nodes), ones(nodes));
  }

  /** Communities of equal size, linked inside four times as often as between. */
  static WeightedGraph planted(long seed, int communities, int size) {
    Random random = new Random(seed);
    int nodes = communities * size;
    int edges = 5 * nodes;
    int[] from = new int[edges];
    int[] to = new int[edges];
    float[] weight = new float[edges];
    for (int edge = 0; edge < edges; edge++) {
      from[edge] = random.nextInt(nodes);
      boolean inside = random.nextInt(5) > 0;
      to[edge] = inside ? from[edge] / size * size + random.nextInt(size) : random.nextInt(nodes);
      weight[edge] = 0.5f + random.nextFloat();
    }
    return WeightedGraph.fromEdges(nodes, from, to, weight, ones(nodes));
  }

  static double[] ones(int nodes) {
    double[] ones = new double[nodes];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static WeightedGraph uniform(Random random, int nodes, int edges, double[] nodeWeight) {
    int[] from = random.ints(edges, 0, nodes).toArray();
    int[] to = random.ints(edges, 0, nodes).toArray();
    float[] weight = new float[edges];
    for (int edge = 0; edge < edges; edge++) {
      weight[edge] = random.nextBoolean() ? 1 : 0.01f + 3 * random.nextFloat();
    }
    return WeightedGraph.fromEdges(nodes, from, to, weight, nodeWeight);
  }

  /** A random partition with at most so many communities. */
  static Partition partition(Random random, int nodes, int communities) {
    int most = Math.min(nodes, communities);
    return Partition.of(random.ints(nodes, 0, most).toArray());
  }
}
