package io.ringlight.bench;

import io.ringlight.ring.algo.LeidenParameters;
import io.ringlight.ring.algo.Objective;
import io.ringlight.ring.algo.WeightedGraph;
import java.util.Arrays;
import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/** The networkanalysis library of CWTS, by the authors of the algorithm. */
final class CwtsContender implements Contender {
  private Network counted;
  private Network byStrength;

  @Override
  public String name() {
    return "CWTS networkanalysis 1.3.0";
  }

  @Override
  public void load(WeightedGraph graph) {
    long[] firstNeighbour = new long[graph.nodeCount() + 1];
    for (int node = 0; node < graph.nodeCount(); node++) {
      firstNeighbour[node + 1] = graph.endLink(node);
    }
    int[] neighbours = new int[graph.linkCount()];
    double[] weights = new double[graph.linkCount()];
    Arrays.setAll(neighbours, graph::neighbour);
    Arrays.setAll(weights, graph::weight);
    LargeIntArray largeNeighbours = new LargeIntArray(neighbours);
    LargeDoubleArray largeWeights = new LargeDoubleArray(weights);
    double[] nodeWeights = new double[graph.nodeCount()];
    Arrays.setAll(nodeWeights, graph::nodeWeight);
    counted = new Network(nodeWeights, firstNeighbour, largeNeighbours, largeWeights, false);
    byStrength =
        new Network(graph.nodeCount(), true, firstNeighbour, largeNeighbours, largeWeights, false);
  }

  @Override
  public Run run(LeidenParameters parameters) {
    boolean modularity = parameters.objective() == Objective.MODULARITY;
    Network network = modularity ? byStrength : counted;
    double resolution =
        modularity
            ? parameters.resolution() / (2 * network.getTotalEdgeWeight())
            : parameters.resolution();
    LeidenAlgorithm algorithm =
        new LeidenAlgorithm(
            resolution,
            parameters.iterations(),
            LeidenAlgorithm.DEFAULT_RANDOMNESS,
            new Random(parameters.seed()));
    return Run.timed(
        () -> {
          Clustering clustering = algorithm.findClustering(network);
          return clustering.getClusters();
        });
  }
}
