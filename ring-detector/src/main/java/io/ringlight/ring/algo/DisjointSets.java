package io.ringlight.ring.algo;

import java.util.Arrays;

/**
 * Union-find with path halving. Each set is named by its smallest number, whatever the order of
 * joins. Not safe for several threads.
 */
public final class DisjointSets {
  private final int[] parent;

  private DisjointSets(int[] parent) {
    this.parent = parent;
  }

  /** The numbers 0 to {@code count} - 1, each in a set of its own. */
  public static DisjointSets ofSize(int count) {
    int[] parent = new int[count];
    Arrays.setAll(parent, number -> number);
    return new DisjointSets(parent);
  }

  /** The same sets for another thread. */
  public DisjointSets copy() {
    return new DisjointSets(parent.clone());
  }

  public int size() {
    return parent.length;
  }

  /** Makes one set of the sets of two numbers. */
  public void join(int left, int right) {
    int leftRoot = root(left);
    int rightRoot = root(right);
    parent[Math.max(leftRoot, rightRoot)] = Math.min(leftRoot, rightRoot);
  }

  /** The smallest number of a number's set. Close to constant time. */
  public int root(int number) {
    int root = number;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }
}
