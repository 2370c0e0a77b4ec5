package io.ringlight.bench;

import io.ringlight.ring.algo.WeightedGraph;
import java.util.Arrays;
import java.util.Random;

/**
 * Draws graphs in the manner of the LFR benchmark: communities of 5 to 500 nodes and degrees, both
 * by power laws, with half of each node's links inside its community, paired at random. Node
 * numbers say nothing of the communities. The same arguments give the same graph.
 */
public final class PlantedGraph {
  private static final int LEAST_COMMUNITY = 5;
  private static final int LARGEST_COMMUNITY = 500;
  private static final int LARGEST_DEGREE = 500;
  private static final double COMMUNITY_EXPONENT = 1.5;
  private static final double DEGREE_EXPONENT = 2.5;

  private final Random random;
  private final int nodeCount;
  private final int[] from;
  private final int[] to;
  private int edges;

  private PlantedGraph(int nodeCount, int meanDegree, long seed) {
    this.random = new Random(seed);
    this.nodeCount = nodeCount;
    this.from = new int[nodeCount * meanDegree];
    this.to = new int[nodeCount * meanDegree];
  }

  /**
   * Draws a graph; node weights are one, edge weights between 0.5 and 1.5.
   *
   * @param nodeCount how many nodes
   * @param meanDegree about how many links a node has
   * @param seed what the graph depends on
   */
  public static WeightedGraph draw(int nodeCount, int meanDegree, long seed) {
    PlantedGraph planted = new PlantedGraph(nodeCount, meanDegree, seed);
    planted.drawEdges(meanDegree);
    return planted.toGraph();
  }

  private void drawEdges(int meanDegree) {
    int[] names = shuffledNodes();
    int[] outer = new int[from.length];
    int outerCount = 0;
    // The mean of a power law with exponent 2.5 is three times its least value.
    double leastDegree = meanDegree / 3.0;
    for (int first = 0; first < nodeCount; ) {
      int size = Math.min(communitySize(), nodeCount - first);
      int[] inner = new int[size * Math.min(size, LARGEST_DEGREE)];
      int innerCount = 0;
      for (int node = first; node < first + size; node++) {
        int half = powerLaw(leastDegree, LARGEST_DEGREE, DEGREE_EXPONENT) / 2 + random.nextInt(2);
        int inside = Math.min(half, size - 1);
        Arrays.fill(inner, innerCount, innerCount + inside, names[node]);
        innerCount += inside;
        int outside = Math.min(half, outer.length - outerCount);
        Arrays.fill(outer, outerCount, outerCount + outside, names[node]);
        outerCount += outside;
      }
      pair(inner, innerCount);
      first += size;
    }
    pair(outer, outerCount);
  }

  private int communitySize() {
    return powerLaw(LEAST_COMMUNITY, LARGEST_COMMUNITY, COMMUNITY_EXPONENT);
  }

  /** Draws from a density that falls as value^−exponent between two bounds. */
  private int powerLaw(double least, double most, double exponent) {
    double power = 1 - exponent;
    double low = Math.pow(least, power);
    double high = Math.pow(most, power);
    return (int) Math.pow(low + random.nextDouble() * (high - low), 1 / power);
  }

  private int[] shuffledNodes() {
    int[] names = new int[nodeCount];
    Arrays.setAll(names, node -> node);
    shuffle(names, nodeCount);
    return names;
  }

  private void shuffle(int[] values, int count) {
    for (int last = count - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int value = values[last];
      values[last] = values[other];
      values[other] = value;
    }
  }

  private void pair(int[] ends, int count) {
    shuffle(ends, count);
    for (int end = 0; end + 1 < count; end += 2) {
      if (ends[end] != ends[end + 1] && edges < from.length) {
        from[edges] = ends[end];
        to[edges++] = ends[end + 1];
      }
    }
  }

  private WeightedGraph toGraph() {
    float[] weight = new float[edges];
    for (int edge = 0; edge < edges; edge++) {
      weight[edge] = 0.5f + random.nextFloat();
    }
    double[] nodeWeight = new double[nodeCount];
    Arrays.fill(nodeWeight, 1);
    return WeightedGraph.fromEdges(
        nodeCount, Arrays.copyOf(from, edges), Arrays.copyOf(to, edges), weight, nodeWeight);
  }
}
