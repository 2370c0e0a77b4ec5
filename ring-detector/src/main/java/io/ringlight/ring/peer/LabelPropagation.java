package io.ringlight.ring.peer;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.algo.Partition;
import io.ringlight.ring.algo.WeightedGraph;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.LabelPropagationClustering;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * Label propagation (Raghavan, Albert and Kumara 2007) as JGraphT does it: everyone takes the label
 * that most neighbours have, again and again. JGraphT keeps objects for every node and link, some
 * 500 bytes a link, so large snapshots are refused.
 *
 * @param seed seeds the order in which nodes are asked
 * @param mostLinks the most links of accounts to shared identifiers that are taken on
 */
public record LabelPropagation(long seed, int mostLinks) implements Peer {
  /** A gigabyte and a few minutes. */
  public static final int MOST_LINKS = 2_000_000;

  private static final int ITERATIONS = 20;

  @Override
  public List<int[]> groups(GraphSnapshot snapshot) {
    SharingGraph sharing = SharingGraph.of(snapshot);
    int links = sharing.graph().linkCount() / 2;
    if (links > mostLinks) {
      throw new RinglightException(
          ExitCode.USAGE,
          String.format(
              Locale.ROOT,
              "The detector label-propagation takes at most %,d links of accounts to shared"
                  + " identifiers, and this snapshot has %,d; choose another --detector, or build a"
                  + " snapshot of a shorter --window.",
              mostLinks,
              links));
    }
    var clustering =
        new LabelPropagationClustering<>(graph(sharing.graph()), ITERATIONS, new Random(seed));
    return sharing.groups(partition(sharing.graph(), clustering.getClustering().getClusters()));
  }

  private static Graph<Integer, DefaultEdge> graph(WeightedGraph source) {
    Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
    for (int node = 0; node < source.nodeCount(); node++) {
      if (source.degree(node) > 0) {
        graph.addVertex(node);
      }
    }
    for (int node = 0; node < source.nodeCount(); node++) {
      for (int link = source.firstLink(node); link < source.endLink(node); link++) {
        if (source.neighbour(link) > node) {
          graph.addEdge(node, source.neighbour(link));
        }
      }
    }
    return graph;
  }

  /** Each cluster takes the number of one of its nodes. */
  private static Partition partition(WeightedGraph graph, List<Set<Integer>> clusters) {
    int[] labels = new int[graph.nodeCount()];
    Arrays.setAll(labels, node -> node);
    for (Set<Integer> cluster : clusters) {
      int label = cluster.iterator().next();
      for (int node : cluster) {
        labels[node] = label;
      }
    }
    return Partition.of(labels);
  }
}
