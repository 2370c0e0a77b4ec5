package io.ringlight.ring.explain;

import java.util.List;

/**
 * A way from one member to another.
 *
 * @param nodes from the one to the other, both included
 * @param ties between each node and the next, all that there are, so one fewer than the nodes
 */
public record RingPath(List<RingNode> nodes, List<List<RingLink>> ties) {
  public RingPath {
    nodes = List.copyOf(nodes);
    ties = ties.stream().map(List::copyOf).toList();
  }

  /** How exclusive the ties on it are together: the product of their weights, at most 1. */
  public double strength() {
    double strength = 1;
    for (List<RingLink> tie : ties) {
      strength *= tie.get(0).weight();
    }
    return strength;
  }
}
