package io.ringlight.ring.explain;

import io.ringlight.ring.algo.DisjointSets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;

/**
 * Which members are connected: at first by direct links alone, then by one thing more at a time.
 */
final class MemberParts {
  private final Graph<RingNode, RingLink> graph;
  private final Map<RingNode, Integer> numbers = new HashMap<>();
  private final DisjointSets parts;
  private final int[] sizes;

  MemberParts(Graph<RingNode, RingLink> graph, List<MemberNode> members) {
    this.graph = graph;
    members.forEach(member -> numbers.put(member, numbers.size()));
    parts = DisjointSets.ofSize(members.size());
    sizes = new int[members.size()];
    Arrays.fill(sizes, 1);
    for (RingLink link : graph.edgeSet()) {
      if (link.to() instanceof MemberNode) {
        union(numbers.get(link.from()), numbers.get(link.to()));
      }
    }
  }

  /** Members of the largest part. */
  int largest() {
    return Arrays.stream(sizes).max().orElse(0);
  }

  /** How many members would be in the part that a thing makes. */
  int joined(SharedNode thing) {
    return partsAt(thing).distinct().map(part -> sizes[part]).sum();
  }

  /** Connects all members who touch a thing. */
  void join(SharedNode thing) {
    int[] parts = partsAt(thing).toArray();
    for (int part : parts) {
      union(parts[0], part);
    }
  }

  private IntStream partsAt(SharedNode thing) {
    return Graphs.neighborListOf(graph, thing).stream()
        .mapToInt(member -> parts.root(numbers.get(member)));
  }

  private void union(int left, int right) {
    int one = parts.root(left);
    int other = parts.root(right);
    if (one != other) {
      parts.join(one, other);
      sizes[parts.root(one)] = sizes[one] + sizes[other];
    }
  }
}
