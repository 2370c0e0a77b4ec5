package io.ringlight.bench;

import com.sun.management.OperatingSystemMXBean;
import io.ringlight.gnn.feature.AccountFeatures;
import io.ringlight.gnn.feature.FeatureRows;
import io.ringlight.gnn.network.NetworkTraining;
import io.ringlight.gnn.network.RiskNetwork;
import io.ringlight.gnn.network.RiskScorer;
import io.ringlight.gnn.network.TrainingRows;
import io.ringlight.gnn.network.TrainingSettings;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/**
 * How long the network takes on one core: features, training, scoring, and beside it a plain
 * sampling GraphSAGE for the same accounts. Arguments: {@code accounts=N}, {@code seed=S}, {@code
 * rounds=N} of scoring.
 */
public final class NetworkSpeed {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private NetworkSpeed() {}

  public static void main(String[] arguments) throws IOException {
    Arguments given = new Arguments(arguments);
    int accounts = Integer.parseInt(given.text("accounts", "100000"));
    long seed = Long.parseLong(given.text("seed", "12100"));
    int rounds = Integer.parseInt(given.text("rounds", "50"));
    try (SampleMarketplace marketplace = SampleMarketplace.write(accounts, seed, 0.3)) {
      GraphSnapshot snapshot = marketplace.build();
      FeatureRows features = features(snapshot);
      RiskNetwork network = train(features, marketplace.truth().isFraud(snapshot));
      score(network, features, rounds);
      graphSage(snapshot, features);
    }
  }

  /** Thrice, because the first round compiles. */
  private static FeatureRows features(GraphSnapshot snapshot) {
    long links =
        snapshot.identifierLinks().size()
            + (long) snapshot.orders().size()
            + snapshot.accountLinks().size();
    FeatureRows rows = null;
    for (int round = 0; round < 3; round++) {
      long start = SYSTEM.getProcessCpuTime();
      rows = AccountFeatures.of(snapshot, List.of(), null, 1);
      float[] row = new float[rows.schema().width()];
      for (int account = 0; account < rows.size(); account++) {
        rows.row(account, row, 0);
      }
      double seconds = (SYSTEM.getProcessCpuTime() - start) / 1e9;
      System.out.printf(
          "features of %,d accounts, %,d links, %d columns: %.2f CPU s, %,.0f links a CPU s%n",
          rows.size(), links, row.length, seconds, links / seconds);
    }
    return rows;
  }

  private static RiskNetwork train(FeatureRows rows, boolean[] isFraud) {
    int[] chosen = new int[rows.size()];
    boolean[] isHeldOut = new boolean[chosen.length];
    float[] fraud = new float[chosen.length];
    float[] weights = new float[chosen.length];
    Arrays.fill(weights, 1);
    for (int account = 0; account < chosen.length; account++) {
      chosen[account] = account;
      fraud[account] = isFraud[account] ? 1 : 0;
      isHeldOut[account] = account % 5 == 0;
    }
    TrainingRows all = new TrainingRows(rows, chosen, fraud, weights);
    long start = SYSTEM.getProcessCpuTime();
    int[] epochs = new int[1];
    RiskNetwork network =
        new NetworkTraining(TrainingSettings.DEFAULT, epoch -> epochs[0] = epoch.number())
            .fit(all.part(isHeldOut, false), all.part(isHeldOut, true));
    double seconds = (SYSTEM.getProcessCpuTime() - start) / 1e9;
    System.out.printf(
        "training on %,d accounts: %.1f CPU s, %d epochs%n", chosen.length, seconds, epochs[0]);
    return network;
  }

  private static void score(RiskNetwork network, FeatureRows rows, int rounds) {
    int width = rows.schema().width();
    int count = Math.min(rows.size(), 100_000);
    float[] values = new float[count * width];
    for (int account = 0; account < count; account++) {
      rows.row(account, values, account * width);
    }
    try (RiskScorer scorer = new RiskScorer(network)) {
      for (int round = 1; round <= rounds; round++) {
        long start = SYSTEM.getProcessCpuTime();
        scorer.logits(values, count);
        double seconds = (SYSTEM.getProcessCpuTime() - start) / 1e9;
        if (round <= 2 || round == rounds) {
          System.out.printf(
              "scoring, round %d: %,.0f accounts a CPU s, %d MB in all%n",
              round, count / seconds, ResidentMemory.mebibytes());
        }
      }
      long start = SYSTEM.getProcessCpuTime();
      scorer.risks(rows, 1, Progress.NONE);
      double seconds = (SYSTEM.getProcessCpuTime() - start) / 1e9;
      System.out.printf(
          "rows and scoring together: %,.0f accounts a CPU s%n", rows.size() / seconds);
    }
  }

  private static void graphSage(GraphSnapshot snapshot, FeatureRows rows) {
    int own = rows.schema().blocks().get(0).size();
    int count = rows.size();
    try (SamplingGraphSage sage = new SamplingGraphSage(snapshot, rows, own)) {
      sage.score(20_000);
      long start = SYSTEM.getProcessCpuTime();
      sage.score(count);
      double scoring = (SYSTEM.getProcessCpuTime() - start) / 1e9;
      start = SYSTEM.getProcessCpuTime();
      sage.learn(count);
      double learning = (SYSTEM.getProcessCpuTime() - start) / 1e9;
      System.out.printf(
          "sampling GraphSAGE: scoring %,.0f accounts a CPU s, one pass of learning %.1f CPU s%n",
          count / scoring, learning);
    }
  }
}
