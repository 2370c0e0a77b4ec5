package io.ringlight.ring.algo;

/**
 * A binary heap of the numbers 0 to capacity − 1 by key, least first, equal keys by number. Keys
 * may be lowered and raised while inside.
 */
final class NodeHeap {
  private static final int ABSENT = -1;

  private int[] heap = new int[0];
  private int[] slot = new int[0];
  private double[] key = new double[0];
  private int size;

  /** Fills the heap with the first numbers and their keys. */
  void fill(int count, double[] keys) {
    if (heap.length < count) {
      heap = new int[count];
      slot = new int[count];
      key = new double[count];
    }
    size = count;
    for (int number = 0; number < count; number++) {
      heap[number] = number;
      slot[number] = number;
      key[number] = keys[number];
    }
    for (int index = count / 2 - 1; index >= 0; index--) {
      siftDown(index);
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  boolean contains(int number) {
    return slot[number] != ABSENT;
  }

  int removeLeast() {
    int least = heap[0];
    slot[least] = ABSENT;
    int last = heap[--size];
    if (size > 0) {
      heap[0] = last;
      slot[last] = 0;
      siftDown(0);
    }
    return least;
  }

  void change(int number, double newKey) {
    boolean lower = newKey < key[number];
    key[number] = newKey;
    if (lower) {
      siftUp(slot[number]);
    } else {
      siftDown(slot[number]);
    }
  }

  private void siftUp(int from) {
    int moving = heap[from];
    int index = from;
    while (index > 0) {
      int parent = heap[(index - 1) >>> 1];
      if (!isBefore(moving, parent)) {
        break;
      }
      place(parent, index);
      index = (index - 1) >>> 1;
    }
    place(moving, index);
  }

  private void siftDown(int from) {
    int moving = heap[from];
    int index = from;
    for (int child = 2 * index + 1; child < size; child = 2 * index + 1) {
      if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
        child++;
      }
      if (!isBefore(heap[child], moving)) {
        break;
      }
      place(heap[child], index);
      index = child;
    }
    place(moving, index);
  }

  private void place(int number, int index) {
    heap[index] = number;
    slot[number] = index;
  }

  private boolean isBefore(int left, int right) {
    return key[left] < key[right] || (key[left] == key[right] && left < right);
  }
}
