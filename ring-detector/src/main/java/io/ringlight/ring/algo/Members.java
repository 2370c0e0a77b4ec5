package io.ringlight.ring.algo;

import java.util.Arrays;

/** The nodes of each community of a {@link Partition}, ascending. Immutable. */
public final class Members {
  final int[] offsets;
  final int[] nodes;

  private Members(int[] offsets, int[] nodes) {
    this.offsets = offsets;
    this.nodes = nodes;
  }

  static Members of(int[] labels, int communityCount) {
    int[] offsets = new int[communityCount + 1];
    for (int label : labels) {
      offsets[label + 1]++;
    }
    for (int community = 0; community < communityCount; community++) {
      offsets[community + 1] += offsets[community];
    }
    int[] cursor = Arrays.copyOf(offsets, communityCount);
    int[] nodes = new int[labels.length];
    for (int node = 0; node < labels.length; node++) {
      nodes[cursor[labels[node]]++] = node;
    }
    return new Members(offsets, nodes);
  }

  public int communityCount() {
    return offsets.length - 1;
  }

  public int size(int community) {
    return offsets[community + 1] - offsets[community];
  }

  /** One member of a community, the smallest node first: index runs from 0 to its size − 1. */
  public int member(int community, int index) {
    return nodes[offsets[community] + index];
  }

  /** The members of a community, ascending, as a copy. */
  public int[] of(int community) {
    return Arrays.copyOfRange(nodes, offsets[community], offsets[community + 1]);
  }
}
