package io.ringlight.ring.algo;

import java.util.Arrays;

/**
 * The nodes that wait for a visit. They are taken in sweeps over the graph: stretches of
 * neighbouring numbers in random order, so that rows are read mostly as they lie in memory. That is
 * worth far more than strict first in, first out.
 */
final class VisitQueue {
  private static final int STRETCH = 256;

  private final boolean[] waiting;
  private final int[] stretches;
  private int stretch;
  private int next;
  private int end;
  private int size;

  /** Begins with the nodes that are marked; keeps the marks and changes them. */
  VisitQueue(boolean[] waiting, SeededRandom random) {
    this.waiting = waiting;
    for (boolean waits : waiting) {
      size += waits ? 1 : 0;
    }
    stretches = new int[(waiting.length + STRETCH - 1) / STRETCH];
    Arrays.setAll(stretches, index -> index * STRETCH);
    random.shuffle(stretches, stretches.length);
    stretch = -1;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(int node) {
    if (!waiting[node]) {
      waiting[node] = true;
      size++;
    }
  }

  /** Removes up to as many nodes as fit into the block; gives their number. */
  int remove(int[] block) {
    int count = Math.min(size, block.length);
    for (int taken = 0; taken < count; ) {
      if (next == end) {
        turnToNextStretch();
      }
      int node = next++;
      if (waiting[node]) {
        waiting[node] = false;
        block[taken++] = node;
      }
    }
    size -= count;
    return count;
  }

  private void turnToNextStretch() {
    stretch = stretch + 1 == stretches.length ? 0 : stretch + 1;
    next = stretches[stretch];
    end = Math.min(waiting.length, next + STRETCH);
  }
}
