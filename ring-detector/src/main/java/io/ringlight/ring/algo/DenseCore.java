package io.ringlight.ring.algo;

import java.util.Arrays;

/**
 * What {@link Peeling} found: the order in which nodes were taken away, and the densest of the sets
 * that were left on the way. Immutable.
 */
public final class DenseCore {
  private final int[] order;
  private final int removedBefore;
  private final double density;

  DenseCore(int[] order, int removedBefore, double density) {
    this.order = order;
    this.removedBefore = removedBefore;
    this.density = density;
  }

  /** All nodes peeled, the first to go first, as a copy. */
  public int[] order() {
    return order.clone();
  }

  /** The nodes of the core, ascending. */
  public int[] core() {
    int[] core = Arrays.copyOfRange(order, removedBefore, order.length);
    Arrays.sort(core);
    return core;
  }

  /** The nodes outside the core, the first to go first. */
  public int[] removed() {
    return Arrays.copyOf(order, removedBefore);
  }

  public int size() {
    return order.length - removedBefore;
  }

  /** The weight inside the core by the cost of its nodes; zero for a core without links. */
  public double density() {
    return density;
  }
}
