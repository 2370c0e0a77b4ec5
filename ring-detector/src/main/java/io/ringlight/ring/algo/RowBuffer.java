package io.ringlight.ring.algo;

import java.util.Arrays;

/** Rows of links in the making. */
final class RowBuffer {
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private int[] neighbours = new int[1024];
  private float[] weights = new float[1024];
  private int size;

  int size() {
    return size;
  }

  /** Adds the row of a node: all its links but those to itself. */
  void append(CommunityWeights linked, int node) {
    makeRoom(linked.count);
    for (int index = 0; index < linked.count; index++) {
      int other = linked.touched[index];
      if (other != node) {
        neighbours[size] = other;
        weights[size++] = (float) linked.weight[other];
      }
    }
  }

  private void makeRoom(int links) {
    if (links > neighbours.length - size) {
      long wanted = Math.max((long) size + links, 2L * neighbours.length);
      int room = (int) Math.min(LARGEST, wanted);
      neighbours = Arrays.copyOf(neighbours, room);
      weights = Arrays.copyOf(weights, room);
    }
  }

  void copyTo(int[] allNeighbours, float[] allWeights, int start) {
    System.arraycopy(neighbours, 0, allNeighbours, start, size);
    System.arraycopy(weights, 0, allWeights, start, size);
  }
}
