package io.ringlight.bench;

import io.ringlight.cli.model.ModelReader;
import io.ringlight.gnn.network.RiskNetwork;
import io.ringlight.gnn.network.TrainingSettings;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.ring.quality.Evaluation;
import io.ringlight.ring.quality.EvaluationInput;
import io.ringlight.ring.quality.RankingQuality;
import io.ringlight.ring.quality.RecallPoint;
import io.ringlight.ring.quality.ScoredAccount;
import io.ringlight.ring.quality.TruthAccount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well accounts of rings that nobody labelled are found on marketplaces of which 40 % of the
 * rings are labelled: by the network, by boosted trees on the very same columns, by both on the
 * account's own columns alone, and by the network that ships, as it is and gone on with. Arguments:
 * {@code accounts=N}, {@code seeds=A,B,...}. Figures are over the judged accounts of all
 * marketplaces, ranks taken within each; intervals by bootstrap over rings.
 */
public final class RiskComparison {
  private static final TrainingSettings SETTINGS = TrainingSettings.DEFAULT;
  private static final RiskContender NETWORK = new NetworkContender(SETTINGS);
  private static final RiskContender TREES = new BoostedTrees(5, 0.05, 0.4);

  private final RiskNetwork shipped = ModelReader.shipped().orElseThrow().risks().network();
  private final List<TruthAccount> truth = new ArrayList<>();
  private final Map<String, List<ScoredAccount>> scored = new LinkedHashMap<>();

  private RiskComparison() {}

  public static void main(String[] arguments) throws IOException {
    Arguments given = new Arguments(arguments);
    int accounts = given.number("accounts", 60_000);
    RiskComparison comparison = new RiskComparison();
    for (String seed : given.text("seeds", "9601,9602").split(",")) {
      comparison.run(accounts, Long.parseLong(seed));
    }
    comparison.print();
  }

  private void run(int accounts, long seed) throws IOException {
    LabelledMarketplace marketplace;
    try (SampleMarketplace sample = SampleMarketplace.write(accounts, seed, 0.3)) {
      GraphSnapshot snapshot = sample.build();
      marketplace = LabelledMarketplace.of(snapshot, sample.truth(), seed);
    }
    RiskTask graph = marketplace.task();
    RiskTask own = graph.with(new ChosenBlocks(graph.rows(), "own"::equals));
    for (int account : graph.test()) {
      int ring = marketplace.ringOf()[account];
      truth.add(
          new TruthAccount(
              seed + " " + account, ring >= 0, ring < 0 ? null : seed + " " + ring, null));
    }
    judge(seed, "network", NETWORK, graph);
    judge(seed, "XGBoost", TREES, graph);
    judge(seed, "network, own columns", NETWORK, own);
    judge(seed, "XGBoost, own columns", TREES, own);
    judge(seed, "network that ships", new TunedNetwork(shipped, 0), graph);
    judge(seed, "gone on with", new TunedNetwork(shipped, 20), graph);
  }

  private void judge(long seed, String name, RiskContender contender, RiskTask task) {
    float[] scores = contender.scores(task);
    RiskRanking ranking = RiskRanking.of(scores, task.fraud(), task.test());
    System.err.printf(
        "seed %d, %s: average precision %.4f%n", seed, name, ranking.averagePrecision());
    List<ScoredAccount> all = scored.computeIfAbsent(name, key -> new ArrayList<>());
    double[] ranks = Ranks.of(scores);
    for (int i = 0; i < scores.length; i++) {
      all.add(new ScoredAccount(seed + " " + task.test()[i], ranks[i]));
    }
  }

  private void print() {
    System.out.printf(
        "%-22s %27s %27s %27s%n",
        "", "average precision", "precision at recall 0.5", "the same at 0.1 % fraud");
    scored.forEach(
        (name, accounts) -> {
          RankingQuality quality =
              Evaluation.evaluate(new EvaluationInput(List.of(), truth, false, null, accounts))
                  .accounts()
                  .byRisk();
          RecallPoint half =
              quality.points().stream().filter(point -> point.recall() == 0.5).findFirst().get();
          System.out.printf(
              "%-22s %6.4f (%6.4f to %6.4f) %6.4f (%6.4f to %6.4f) %6.4f (%6.4f to %6.4f)%n",
              name,
              quality.averagePrecision(),
              quality.averagePrecisionInterval().low(),
              quality.averagePrecisionInterval().high(),
              half.precision(),
              half.precisionInterval().low(),
              half.precisionInterval().high(),
              half.precisionAtOnePerMille(),
              half.precisionAtOnePerMilleInterval().low(),
              half.precisionAtOnePerMilleInterval().high());
        });
  }
}
