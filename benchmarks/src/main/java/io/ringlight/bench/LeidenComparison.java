package io.ringlight.bench;

import io.ringlight.ring.algo.Leiden;
import io.ringlight.ring.algo.LeidenParameters;
import io.ringlight.ring.algo.Partition;
import io.ringlight.ring.algo.WeightedGraph;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * Times our Leiden beside its peers, in one run, on the same generated graphs with the same
 * objective, resolution and number of iterations, and prints a table. Arguments: the sizes to run
 * ({@code small}, {@code large}; both when none is given), {@code repeats=N}, and {@code
 * python=PATH} for the interpreter that has igraph.
 */
public final class LeidenComparison {
  static final int MEAN_DEGREE = 25;
  private static final String LINE = "%-28s %8s %8s %14s %8s %8s %9s%n";

  private final PrintStream out;
  private final int repeats;
  private final List<Contender> contenders;

  private LeidenComparison(PrintStream out, int repeats, List<Contender> contenders) {
    this.out = out;
    this.repeats = repeats;
    this.contenders = contenders;
  }

  public static void main(String[] arguments) throws IOException {
    Arguments given = new Arguments(arguments);
    List<String> words = given.words();
    int repeats = given.number("repeats", 3);
    boolean small = words.contains("small") || !words.contains("large");
    boolean large = words.contains("large") || !words.contains("small");
    try (IgraphContender igraph = new IgraphContender(given.text("python", "/usr/bin/python3"))) {
      Contender ours = new RinglightContender(1);
      Contender parallel = new RinglightContender(Runtime.getRuntime().availableProcessors());
      List<Contender> all = List.of(ours, parallel, new CwtsContender(), igraph);
      LeidenComparison comparison = new LeidenComparison(System.out, repeats, all);
      if (small) {
        WeightedGraph graph = PlantedGraph.draw(200_000, MEAN_DEGREE, 1);
        comparison.compare(graph);
        new LeidenComparison(System.out, 1, List.of(ours, new LabelPropagationContender()))
            .compare(graph, LeidenParameters.cpm(0.05));
      }
      if (large) {
        comparison.compare(PlantedGraph.draw(1_000_000, MEAN_DEGREE, 2));
      }
    }
  }

  private void compare(WeightedGraph graph) throws IOException {
    compare(graph, LeidenParameters.cpm(0.05));
    compare(graph, LeidenParameters.modularity(1));
  }

  private void compare(WeightedGraph graph, LeidenParameters parameters) throws IOException {
    out.printf(
        Locale.ROOT,
        "%n%,d nodes, %,d edges; %s, resolution %s, iterations %d; best of %d%n",
        graph.nodeCount(),
        graph.linkCount() / 2,
        parameters.objective(),
        parameters.resolution(),
        parameters.iterations(),
        repeats);
    out.printf(LINE, "", "wall s", "CPU s", "objective", "wall x", "CPU x", "objective");
    Run first = null;
    for (Contender contender : contenders) {
      if (contender.absence().isEmpty()) {
        contender.load(graph);
        Run run = best(contender, parameters);
        first = first == null ? run : first;
        print(contender.name(), run, first, graph, parameters);
      } else {
        out.println(contender.name() + " is left out: " + contender.absence());
      }
    }
  }

  /** The fastest run by the clock, after one that lets Java compile where that helps. */
  private Run best(Contender contender, LeidenParameters parameters) throws IOException {
    if (contender.warmsUp()) {
      contender.run(parameters);
    }
    Run best = contender.run(parameters);
    for (int repeat = 1; repeat < repeats; repeat++) {
      Run run = contender.run(parameters);
      best = run.wallSeconds() < best.wallSeconds() ? run : best;
    }
    return best;
  }

  private void print(
      String name, Run run, Run first, WeightedGraph graph, LeidenParameters parameters) {
    double quality = Leiden.quality(graph, Partition.of(run.labels()), parameters);
    double firstQuality = Leiden.quality(graph, Partition.of(first.labels()), parameters);
    out.printf(
        LINE,
        name,
        number("%.2f", run.wallSeconds()),
        number("%.2f", run.cpuSeconds()),
        number("%.4f", quality),
        number("%.2f", run.wallSeconds() / first.wallSeconds()),
        number("%.2f", run.cpuSeconds() / first.cpuSeconds()),
        number("%+.2f %%", 100 * (quality / firstQuality - 1)));
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
