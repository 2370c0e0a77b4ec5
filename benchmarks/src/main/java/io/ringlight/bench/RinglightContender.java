package io.ringlight.bench;

import io.ringlight.ring.algo.Leiden;
import io.ringlight.ring.algo.LeidenParameters;
import io.ringlight.ring.algo.WeightedGraph;

/** Our own Leiden. */
final class RinglightContender implements Contender {
  private final int threads;
  private WeightedGraph graph;

  RinglightContender(int threads) {
    this.threads = threads;
  }

  @Override
  public String name() {
    return "Ringlight, threads " + threads;
  }

  @Override
  public void load(WeightedGraph graph) {
    this.graph = graph;
  }

  @Override
  public Run run(LeidenParameters parameters) {
    return Run.timed(() -> Leiden.partition(graph, parameters.withThreads(threads)).toArray());
  }
}
