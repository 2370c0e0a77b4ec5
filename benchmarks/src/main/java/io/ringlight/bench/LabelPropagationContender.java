package io.ringlight.bench;

import io.ringlight.ring.algo.LeidenParameters;
import io.ringlight.ring.algo.WeightedGraph;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.LabelPropagationClustering;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** JGraphT's label propagation, which knows no objective: for scale only. */
final class LabelPropagationContender implements Contender {
  private static final int ITERATIONS = 20;

  private Graph<Integer, DefaultWeightedEdge> graph;

  @Override
  public String name() {
    return "JGraphT label propagation";
  }

  /** Too slow for a second run to be worth the wait. */
  @Override
  public boolean warmsUp() {
    return false;
  }

  @Override
  public void load(WeightedGraph source) {
    graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    for (int node = 0; node < source.nodeCount(); node++) {
      graph.addVertex(node);
    }
    for (int node = 0; node < source.nodeCount(); node++) {
      for (int link = source.firstLink(node); link < source.endLink(node); link++) {
        if (source.neighbour(link) > node) {
          DefaultWeightedEdge edge = graph.addEdge(node, source.neighbour(link));
          graph.setEdgeWeight(edge, source.weight(link));
        }
      }
    }
  }

  @Override
  public Run run(LeidenParameters parameters) {
    Random random = new Random(parameters.seed());
    return Run.timed(
        () -> {
          var clustering = new LabelPropagationClustering<>(graph, ITERATIONS, random);
          return labels(clustering.getClustering().getClusters());
        });
  }

  private int[] labels(List<Set<Integer>> clusters) {
    int[] labels = new int[graph.vertexSet().size()];
    for (int cluster = 0; cluster < clusters.size(); cluster++) {
      for (int node : clusters.get(cluster)) {
        labels[node] = cluster;
      }
    }
    return labels;
  }
}
