package io.ringlight.bench;

import io.ringlight.ring.algo.ConnectedComponents;
import io.ringlight.ring.algo.DenseCore;
import io.ringlight.ring.algo.Leiden;
import io.ringlight.ring.algo.LeidenParameters;
import io.ringlight.ring.algo.Partition;
import io.ringlight.ring.algo.Peeling;
import io.ringlight.ring.algo.WeightedGraph;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The algorithms on a graph with planted communities, a run each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class AlgorithmBenchmark {
  /** How many nodes, at about twenty links each once repeated ones are merged. */
  @Param("200000")
  public int nodes;

  @Param({"1", "2"})
  public int threads;

  private WeightedGraph graph;
  private Partition found;
  private Peeling peeling;

  @Setup
  public void draw() {
    graph = PlantedGraph.draw(nodes, LeidenComparison.MEAN_DEGREE, 1);
    found = Leiden.partition(graph, LeidenParameters.cpm(0.05));
    double[] cost = new double[nodes];
    Arrays.fill(cost, 1);
    peeling = new Peeling(graph, cost);
  }

  @Benchmark
  public Partition components() {
    return ConnectedComponents.of(graph);
  }

  @Benchmark
  public Partition leidenConstantPotts() {
    return Leiden.partition(graph, LeidenParameters.cpm(0.05).withThreads(threads));
  }

  @Benchmark
  public Partition leidenModularity() {
    return Leiden.partition(graph, LeidenParameters.modularity(1).withThreads(threads));
  }

  @Benchmark
  public Partition leidenFromItsOwnResult() {
    return Leiden.partition(graph, found, LeidenParameters.cpm(0.05).withThreads(threads));
  }

  @Benchmark
  public DenseCore peeling() {
    return peeling.core();
  }
}
