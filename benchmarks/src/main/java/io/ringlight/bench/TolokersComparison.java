package io.ringlight.bench;

import io.ringlight.gnn.feature.AccountFeatures;
import io.ringlight.gnn.feature.KnownLabels;
import io.ringlight.gnn.network.TrainingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The network, the network without the graph, and boosted trees on the ten splits of Tolokers: all
 * learn from the training accounts, choose on the validation accounts and are judged on the test
 * accounts. Arguments: {@code data=DIRECTORY}, {@code splits=N}. With "known labels" the training
 * accounts' labels are told to their neighbours too.
 */
public final class TolokersComparison {
  private static final List<String> OWN = List.of("own", "given");
  private static final RiskContender NETWORK = new NetworkContender(TrainingSettings.DEFAULT);
  private static final RiskContender TREES = new BoostedTrees(4, 0.05, 0.4);

  private final Tolokers tolokers;
  private final Map<String, double[][]> results = new LinkedHashMap<>();
  private final int splits;

  private TolokersComparison(Tolokers tolokers, int splits) {
    this.tolokers = tolokers;
    this.splits = splits;
  }

  public static void main(String[] arguments) throws IOException {
    Arguments given = new Arguments(arguments);
    Tolokers tolokers = Tolokers.read(Path.of(given.text("data", "../shared/data/tolokers")));
    TolokersComparison comparison =
        new TolokersComparison(tolokers, given.number("splits", Tolokers.SPLITS));
    for (int split = 0; split < comparison.splits; split++) {
      comparison.run(split);
    }
    comparison.print();
  }

  private void run(int split) {
    RiskTask graph = task(split, null);
    RiskTask own = graph.with(new ChosenBlocks(graph.rows(), OWN::contains));
    RiskTask labels = task(split, tolokers.known(split));
    judge(split, "network", NETWORK, graph);
    judge(split, "network, no graph", NETWORK, own);
    judge(split, "XGBoost", TREES, graph);
    judge(split, "network, known labels", NETWORK, labels);
    judge(split, "XGBoost, known labels", TREES, labels);
  }

  private RiskTask task(int split, KnownLabels known) {
    List<String> columns = tolokers.snapshot().accounts().featureNames();
    return new RiskTask(
        AccountFeatures.of(tolokers.snapshot(), columns, known, 1),
        tolokers.fraud(),
        tolokers.part(split, "train"),
        tolokers.part(split, "val"),
        tolokers.part(split, "test"));
  }

  private void judge(int split, String name, RiskContender contender, RiskTask task) {
    RiskRanking ranking = RiskRanking.of(contender.scores(task), tolokers.fraud(), task.test());
    double[][] figures = results.computeIfAbsent(name, key -> new double[2][splits]);
    figures[0][split] = ranking.rocAuc();
    figures[1][split] = ranking.averagePrecision();
    System.err.printf(
        "split %d, %s: ROC-AUC %.4f, average precision %.4f%n",
        split, name, ranking.rocAuc(), ranking.averagePrecision());
  }

  private void print() {
    System.out.printf("%-24s %17s %17s%n", "", "ROC-AUC", "average precision");
    results.forEach(
        (name, figures) ->
            System.out.printf(
                "%-24s %8.2f ± %5.2f %9.2f ± %5.2f%n",
                name,
                100 * mean(figures[0]),
                100 * deviation(figures[0]),
                100 * mean(figures[1]),
                100 * deviation(figures[1])));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / Math.max(1, values.length - 1));
  }
}
