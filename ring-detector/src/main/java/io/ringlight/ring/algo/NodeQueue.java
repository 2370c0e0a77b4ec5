package io.ringlight.ring.algo;

import java.util.Arrays;

/** First in, first out; a node waits at most once. Begins with all nodes in random order. */
final class NodeQueue {
  private final int[] ring;
  private final boolean[] waiting;
  private int head;
  private int size;

  NodeQueue(int nodeCount, SeededRandom random) {
    ring = new int[nodeCount];
    Arrays.setAll(ring, node -> node);
    random.shuffle(ring, nodeCount);
    waiting = new boolean[nodeCount];
    Arrays.fill(waiting, true);
    size = nodeCount;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int remove() {
    int node = ring[head];
    head = head + 1 == ring.length ? 0 : head + 1;
    size--;
    waiting[node] = false;
    return node;
  }

  void add(int node) {
    if (!waiting[node]) {
      waiting[node] = true;
      int tail = head + size;
      ring[tail < ring.length ? tail : tail - ring.length] = node;
      size++;
    }
  }
}
