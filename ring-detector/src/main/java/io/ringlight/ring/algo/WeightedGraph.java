package io.ringlight.ring.algo;

import java.util.Arrays;

/**
 * An undirected graph with weighted edges and weighted nodes, in compressed sparse rows: each edge
 * stands in the row of both its ends, an edge from a node to itself only as that node's self-loop
 * weight. Immutable; safe to share between threads.
 *
 * <p>A node weight is how much a node counts in the objective of {@link Leiden}; it may be zero, as
 * for the tokens of a graph of accounts and tokens. Node numbers run from 0 to {@code nodeCount() -
 * 1}, positions of links from 0 to {@code linkCount() - 1}. At most 2³¹ − 1 links, so half as many
 * edges, fit.
 */
public final class WeightedGraph {
  final int[] offsets;
  final int[] neighbours;
  final float[] weights;
  final double[] nodeWeights;
  final double[] selfLoops;

  /** For arrays that obey the rules by construction, save that rows may come in any order. */
  WeightedGraph(
      int[] offsets, int[] neighbours, float[] weights, double[] nodeWeights, double[] selfLoops) {
    this.offsets = offsets;
    this.neighbours = neighbours;
    this.weights = weights;
    this.nodeWeights = nodeWeights;
    this.selfLoops = selfLoops;
  }

  /**
   * Builds a graph from a list of edges, each listed once in either direction. Edges that come
   * twice are summed; an edge from a node to itself becomes that node's self-loop. The result does
   * not depend on the order of the list. Takes time linear in edges and nodes.
   *
   * @param nodeCount the number of nodes
   * @param from one end of each edge, 0 to {@code nodeCount - 1}
   * @param to the other end of each edge
   * @param weight the weight of each edge, finite and above zero
   * @param nodeWeight the weight of each node, finite and not negative; copied
   * @throws IllegalArgumentException if an array has the wrong length or a value is out of range
   */
  public static WeightedGraph fromEdges(
      int nodeCount, int[] from, int[] to, float[] weight, double[] nodeWeight) {
    return EdgeList.check(nodeCount, from, to, weight, nodeWeight).toGraph();
  }

  /**
   * Takes a graph that is already in compressed sparse rows, after checking every rule of the
   * layout. The arrays are kept, not copied: the caller must not write to them afterwards.
   *
   * @param offsets where each row begins, and at the end the number of links
   * @param neighbours the other end of each link, strictly ascending within a row
   * @param weights the weight of each link, finite, above zero, equal in both directions
   * @param nodeWeights the weight of each node, finite and not negative
   * @param selfLoops the weight of each node's edge to itself, finite and not negative
   * @throws IllegalArgumentException naming the first rule that is broken, and where
   */
  public static WeightedGraph fromRows(
      int[] offsets, int[] neighbours, float[] weights, double[] nodeWeights, double[] selfLoops) {
    WeightedGraph graph = new WeightedGraph(offsets, neighbours, weights, nodeWeights, selfLoops);
    RowRules.check(graph);
    return graph;
  }

  /** Takes rows without self-loops; all else as in the longer form. */
  public static WeightedGraph fromRows(
      int[] offsets, int[] neighbours, float[] weights, double[] nodeWeights) {
    return fromRows(offsets, neighbours, weights, nodeWeights, new double[nodeWeights.length]);
  }

  /** The same edges with other node weights, one for each node; edges are shared, not copied. */
  public WeightedGraph withNodeWeights(double[] other) {
    RowRules.checkNodeWeights(nodeCount(), other);
    return new WeightedGraph(offsets, neighbours, weights, other.clone(), selfLoops);
  }

  public int nodeCount() {
    return nodeWeights.length;
  }

  /** The number of links in all rows: twice the number of edges between different nodes. */
  public int linkCount() {
    return neighbours.length;
  }

  public int degree(int node) {
    return offsets[node + 1] - offsets[node];
  }

  /** The position of a node's first link. */
  public int firstLink(int node) {
    return offsets[node];
  }

  /** The position after a node's last link. */
  public int endLink(int node) {
    return offsets[node + 1];
  }

  /** The node at the other end of the link at a position. */
  public int neighbour(int link) {
    return neighbours[link];
  }

  /** The weight of the link at a position. */
  public float weight(int link) {
    return weights[link];
  }

  public double nodeWeight(int node) {
    return nodeWeights[node];
  }

  /** The weight of a node's edge to itself; zero where it has none. */
  public double selfLoop(int node) {
    return selfLoops[node];
  }

  /** The sum of a node's link weights, with its self-loop counted twice. */
  public double strength(int node) {
    double sum = 2 * selfLoops[node];
    for (int link = offsets[node]; link < offsets[node + 1]; link++) {
      sum += weights[link];
    }
    return sum;
  }

  /** The sum of all edge weights, each edge and each self-loop counted once. */
  public double totalWeight() {
    double links = 0;
    for (float weight : weights) {
      links += weight;
    }
    return links / 2 + Arrays.stream(selfLoops).sum();
  }

  double[] strengths() {
    double[] strengths = new double[nodeCount()];
    for (int node = 0; node < strengths.length; node++) {
      strengths[node] = strength(node);
    }
    return strengths;
  }
}
