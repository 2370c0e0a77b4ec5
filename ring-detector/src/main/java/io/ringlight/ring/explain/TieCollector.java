package io.ringlight.ring.explain;

import java.util.Map;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.graph.WeightedMultigraph;

/** Gathers the ties of a ring's members and makes a graph of them. */
final class TieCollector {
  /** A thing ties nobody when fewer than one in 20 of those who touch it are members. */
  private static final double LEAST_EXCLUSIVITY = 0.05;

  /** Between members: by first account, second account and type. */
  private final Map<Integer, Map<Integer, Map<String, Tie>>> direct = new TreeMap<>();

  private final Map<SharedKey, Map<Integer, Map<String, Tie>>> shared = new TreeMap<>();
  private final MemberNodes members;

  TieCollector(MemberNodes members) {
    this.members = members;
  }

  /** A member did something with another; ties of one type are joined. */
  void addDirect(int from, int to, String type, Tie tie) {
    direct
        .computeIfAbsent(from, key -> new TreeMap<>())
        .computeIfAbsent(to, key -> new TreeMap<>())
        .merge(type, tie, Tie::and);
  }

  /** A member touched a thing; ties of one type are joined. */
  void addShared(int account, SharedKey thing, String type, Tie tie) {
    shared
        .computeIfAbsent(thing, key -> new TreeMap<>())
        .computeIfAbsent(account, key -> new TreeMap<>())
        .merge(type, tie, Tie::and);
  }

  /** Leaves out things that fewer than two members touch, or that are mostly others'. */
  Graph<RingNode, RingLink> graph() {
    Graph<RingNode, RingLink> graph = new WeightedMultigraph<>(RingLink.class);
    members.all().forEach(graph::addVertex);
    shared.forEach((thing, ties) -> addThing(graph, thing, ties));
    direct.forEach(
        (from, targets) ->
            targets.forEach(
                (to, ties) -> addEdges(graph, members.get(from), members.get(to), 1, ties)));
    return graph;
  }

  private void addThing(
      Graph<RingNode, RingLink> graph, SharedKey thing, Map<Integer, Map<String, Tie>> ties) {
    if (ties.size() < 2) {
      return;
    }
    SharedNode node =
        new SharedNode(thing.type(), thing.id(), ties.size(), thing.allAccounts().getAsInt());
    if (node.exclusivity() < LEAST_EXCLUSIVITY) {
      return;
    }
    graph.addVertex(node);
    ties.forEach(
        (account, byType) ->
            addEdges(graph, members.get(account), node, node.exclusivity(), byType));
  }

  private static void addEdges(
      Graph<RingNode, RingLink> graph,
      RingNode from,
      RingNode to,
      double weight,
      Map<String, Tie> ties) {
    ties.forEach(
        (type, tie) -> {
          RingLink link =
              new RingLink(from, to, type, weight, tie.firstSeen(), tie.lastSeen(), tie.events());
          graph.addEdge(from, to, link);
          graph.setEdgeWeight(link, weight);
        });
  }
}
