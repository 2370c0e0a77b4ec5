package io.ringlight.ring.significance;

import java.util.Arrays;

/** A set of pairs of numbers of at least 0, by open addressing; never more than it was made for. */
final class PairSet {
  private static final long EMPTY = -1;

  private final long[] slots;
  private final int mask;

  /**
   * @param capacity how many pairs it holds at most, up to 2^28
   */
  PairSet(int capacity) {
    slots = new long[Integer.highestOneBit(Math.max(8, capacity) - 1) << 2];
    mask = slots.length - 1;
    Arrays.fill(slots, EMPTY);
  }

  private static long pair(int left, int right) {
    return (long) left << 32 | right;
  }

  private int home(long pair) {
    long mixed = pair * 0x9E3779B97F4A7C15L;
    return (int) (mixed ^ mixed >>> 32) & mask;
  }

  private int find(long pair) {
    int slot = home(pair);
    while (slots[slot] != EMPTY && slots[slot] != pair) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  boolean contains(int left, int right) {
    return slots[find(pair(left, right))] != EMPTY;
  }

  void add(int left, int right) {
    long pair = pair(left, right);
    slots[find(pair)] = pair;
  }

  /** Takes a pair out, and moves up what stood behind it (Knuth, volume 3, algorithm R). */
  void remove(int left, int right) {
    int hole = find(pair(left, right));
    if (slots[hole] == EMPTY) {
      return;
    }
    int slot = hole;
    while (true) {
      slot = slot + 1 & mask;
      if (slots[slot] == EMPTY) {
        slots[hole] = EMPTY;
        return;
      }
      int home = home(slots[slot]);
      boolean reachable = hole <= slot ? hole < home && home <= slot : hole < home || home <= slot;
      if (!reachable) {
        slots[hole] = slots[slot];
        hole = slot;
      }
    }
  }
}
