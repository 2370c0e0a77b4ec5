package io.ringlight.ring.explain;

import java.util.ArrayList;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.Graphs;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.AsWeightedGraph;
import org.jgrapht.graph.WeightedMultigraph;

/** Finds ways between two members by Dijkstra's algorithm. */
final class PathSearch {
  /**
   * What decides between equals counts so much less than what decides: the number of links between
   * equally strong ways, strength between equally short ones. Ways are equally strong when their
   * strengths differ by no more than about a millionth for each link.
   */
  private static final double TIE_BREAK = 1e-6;

  private final Graph<RingNode, RingLink> graph;

  PathSearch(Graph<RingNode, RingLink> graph) {
    this.graph = graph;
  }

  /** The way with the fewest links, and of these the strongest; null when there is none. */
  RingPath shortest(RingNode from, RingNode to) {
    return path(graph, from, to, 1, TIE_BREAK);
  }

  /** The way with the greatest product of weights; null when there is none. */
  RingPath strongest(RingNode from, RingNode to) {
    return path(graph, from, to, TIE_BREAK, 1);
  }

  /**
   * The strongest way, then the strongest without what lies on it, and so on, until none is left.
   */
  List<RingPath> disjoint(RingNode from, RingNode to) {
    Graph<RingNode, RingLink> left = new WeightedMultigraph<>(RingLink.class);
    Graphs.addGraph(left, graph);
    List<RingPath> paths = new ArrayList<>();
    RingPath next = path(left, from, to, TIE_BREAK, 1);
    while (next != null) {
      paths.add(next);
      int last = next.nodes().size() - 1;
      left.removeAllVertices(next.nodes().subList(1, last));
      left.removeAllEdges(from, to);
      next = path(left, from, to, TIE_BREAK, 1);
    }
    return paths;
  }

  private static RingPath path(
      Graph<RingNode, RingLink> graph,
      RingNode from,
      RingNode to,
      double perLink,
      double perWeakness) {
    Graph<RingNode, RingLink> costs =
        new AsWeightedGraph<>(
            graph, link -> perLink - perWeakness * Math.log(link.weight()), false, false);
    GraphPath<RingNode, RingLink> path = new DijkstraShortestPath<>(costs).getPath(from, to);
    if (path == null) {
      return null;
    }
    List<RingNode> nodes = path.getVertexList();
    List<List<RingLink>> ties = new ArrayList<>();
    for (int i = 1; i < nodes.size(); i++) {
      ties.add(List.copyOf(graph.getAllEdges(nodes.get(i - 1), nodes.get(i))));
    }
    return new RingPath(nodes, ties);
  }
}
