package io.ringlight.ring.algo;

import java.util.Arrays;

/** A checked list of edges, and how it is sorted into rows. */
final class EdgeList {
  private final int nodeCount;
  private final int[] from;
  private final int[] to;
  private final float[] weight;
  private final double[] nodeWeight;

  private EdgeList(int nodeCount, int[] from, int[] to, float[] weight, double[] nodeWeight) {
    this.nodeCount = nodeCount;
    this.from = from;
    this.to = to;
    this.weight = weight;
    this.nodeWeight = nodeWeight;
  }

  static EdgeList check(int nodeCount, int[] from, int[] to, float[] weight, double[] nodeWeight) {
    if (from.length != to.length || from.length != weight.length) {
      throw new IllegalArgumentException(
          "edges need as many from ends, to ends and weights, not %s, %s and %s"
              .formatted(from.length, to.length, weight.length));
    }
    if (from.length > Integer.MAX_VALUE / 2) {
      throw new IllegalArgumentException(
          "%s edges are more than the %s that fit".formatted(from.length, Integer.MAX_VALUE / 2));
    }
    RowRules.checkNodeWeights(nodeCount, nodeWeight);
    for (int edge = 0; edge < from.length; edge++) {
      checkEnd(edge, "from", from[edge], nodeCount);
      checkEnd(edge, "to", to[edge], nodeCount);
      checkWeight(edge, weight[edge]);
    }
    return new EdgeList(nodeCount, from, to, weight, nodeWeight);
  }

  private static void checkEnd(int edge, String which, int node, int nodeCount) {
    if (node < 0 || node >= nodeCount) {
      throw new IllegalArgumentException(
          "edge %s: %s is node %s, outside 0..%s".formatted(edge, which, node, nodeCount - 1));
    }
  }

  private static void checkWeight(int edge, float weight) {
    if (!(weight > 0) || weight == Float.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "edge %s: weight %s is not a finite number above zero".formatted(edge, weight));
    }
  }

  /**
   * Sorts twice by counting: edges go to the row of either end, then the rows, taken in order, hand
   * each link on to the row of its other end, which so comes out ascending.
   */
  WeightedGraph toGraph() {
    int[] offsets = rowOffsets();
    int links = offsets[nodeCount];
    int[] unsorted = new int[links];
    float[] unsortedWeights = new float[links];
    int[] cursor = Arrays.copyOf(offsets, nodeCount);
    for (int edge = 0; edge < from.length; edge++) {
      if (from[edge] != to[edge]) {
        int forward = cursor[from[edge]]++;
        unsorted[forward] = to[edge];
        unsortedWeights[forward] = weight[edge];
        int backward = cursor[to[edge]]++;
        unsorted[backward] = from[edge];
        unsortedWeights[backward] = weight[edge];
      }
    }
    return transposed(offsets, unsorted, unsortedWeights);
  }

  private int[] rowOffsets() {
    int[] offsets = new int[nodeCount + 1];
    for (int edge = 0; edge < from.length; edge++) {
      if (from[edge] != to[edge]) {
        offsets[from[edge] + 1]++;
        offsets[to[edge] + 1]++;
      }
    }
    for (int node = 0; node < nodeCount; node++) {
      offsets[node + 1] += offsets[node];
    }
    return offsets;
  }

  private WeightedGraph transposed(int[] offsets, int[] unsorted, float[] unsortedWeights) {
    int[] neighbours = new int[unsorted.length];
    float[] weights = new float[unsorted.length];
    int[] cursor = Arrays.copyOf(offsets, nodeCount);
    for (int node = 0; node < nodeCount; node++) {
      for (int link = offsets[node]; link < offsets[node + 1]; link++) {
        int target = cursor[unsorted[link]]++;
        neighbours[target] = node;
        weights[target] = unsortedWeights[link];
      }
    }
    return merged(offsets, neighbours, weights);
  }

  /** Sums runs of equal neighbours, moving the rows together in place. */
  private WeightedGraph merged(int[] offsets, int[] neighbours, float[] weights) {
    int end = 0;
    int rowStart = 0;
    for (int node = 0; node < nodeCount; node++) {
      int rowEnd = offsets[node + 1];
      for (int link = rowStart; link < rowEnd; ) {
        int runEnd = runEnd(neighbours, link, rowEnd);
        neighbours[end] = neighbours[link];
        weights[end++] = (float) sum(weights, link, runEnd);
        link = runEnd;
      }
      offsets[node + 1] = end;
      rowStart = rowEnd;
    }
    boolean whole = end == neighbours.length;
    return new WeightedGraph(
        offsets,
        whole ? neighbours : Arrays.copyOf(neighbours, end),
        whole ? weights : Arrays.copyOf(weights, end),
        nodeWeight.clone(),
        selfLoops());
  }

  private static int runEnd(int[] neighbours, int link, int rowEnd) {
    int end = link + 1;
    while (end < rowEnd && neighbours[end] == neighbours[link]) {
      end++;
    }
    return end;
  }

  /** Sums smallest first, so that neither the order of the list nor the direction shows. */
  private static double sum(float[] values, int start, int end) {
    if (end == start + 1) {
      return values[start];
    }
    Arrays.sort(values, start, end);
    double sum = 0;
    for (int index = start; index < end; index++) {
      sum += values[index];
    }
    return sum;
  }

  private double[] selfLoops() {
    int count = 0;
    for (int edge = 0; edge < from.length; edge++) {
      if (from[edge] == to[edge]) {
        count++;
      }
    }
    long[] loops = new long[count];
    for (int edge = 0; edge < from.length; edge++) {
      if (from[edge] == to[edge]) {
        loops[--count] = (long) from[edge] << 32 | Float.floatToIntBits(weight[edge]);
      }
    }
    // Positive floats sort as their bits do.
    Arrays.sort(loops);
    double[] sums = new double[nodeCount];
    for (long loop : loops) {
      sums[(int) (loop >>> 32)] += Float.intBitsToFloat((int) loop);
    }
    return sums;
  }
}
