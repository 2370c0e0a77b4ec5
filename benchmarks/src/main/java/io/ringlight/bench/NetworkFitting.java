package io.ringlight.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.ringlight.gnn.feature.AccountFeatures;
import io.ringlight.gnn.network.NetworkTraining;
import io.ringlight.gnn.network.RiskNetwork;
import io.ringlight.gnn.network.RiskNetworkJson;
import io.ringlight.gnn.network.TrainingSettings;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.ring.quality.LookalikeAccount;
import io.ringlight.ring.quality.TruthAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Fits the network that ships, on marketplaces that differ in size, in how well rings hide, and in
 * what is known; each fifth is held out to choose the epoch and to calibrate. Arguments: {@code
 * out=DIRECTORY}, {@code seeds=FIRST-LAST}, {@code epochs=N}. Equal arguments give equal bytes.
 */
public final class NetworkFitting {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final int ONE_OF_HELD_OUT = 5;

  private final SampledRows training = new SampledRows();
  private final SampledRows heldOut = new SampledRows();

  private NetworkFitting() {}

  public static void main(String[] arguments) throws IOException {
    Arguments given = new Arguments(arguments);
    Path out = Path.of(given.text("out", "network"));
    String[] seeds = given.text("seeds", "11040-11179").split("-");
    int epochs = Integer.parseInt(given.text("epochs", "40"));
    NetworkFitting fitting = new NetworkFitting();
    for (long seed = Long.parseLong(seeds[0]); seed <= Long.parseLong(seeds[1]); seed++) {
      fitting.add(seed);
    }
    RiskNetwork network = fitting.fit(epochs);
    Files.createDirectories(out);
    Files.write(out.resolve("weights.safetensors"), network.safetensors());
    try (JsonGenerator json =
        new JsonFactory().createGenerator(Files.newOutputStream(out.resolve("network.json")))) {
      RiskNetworkJson.write(json, network);
    }
    System.out.println("digest " + network.digest());
  }

  private void add(long seed) throws IOException {
    try (SampleMarketplace marketplace = VariedMarketplace.write(seed)) {
      GraphSnapshot snapshot = marketplace.build();
      SampleTruth truth = marketplace.truth();
      boolean[] fraud = new boolean[snapshot.accounts().size()];
      for (TruthAccount account : truth.rings()) {
        fraud[snapshot.accounts().indexOf(account.accountId())] = account.fraud();
      }
      boolean[] lookalike = new boolean[fraud.length];
      for (LookalikeAccount account : truth.lookalikes()) {
        lookalike[snapshot.accounts().indexOf(account.accountId())] = true;
      }
      AccountFeatures features = AccountFeatures.of(snapshot, List.of(), null, THREADS);
      SampledRows rows = seed % ONE_OF_HELD_OUT == 0 ? heldOut : training;
      rows.add(features, fraud, lookalike, seed);
    }
    System.out.printf("seed %s: %s rows, %s held out%n", seed, training.size(), heldOut.size());
  }

  private RiskNetwork fit(int epochs) {
    TrainingSettings settings = TrainingSettings.DEFAULT.withEpochs(epochs);
    return new NetworkTraining(
            settings,
            epoch ->
                System.out.printf(
                    "epoch %s: loss %.5f, average precision held out %.4f%n",
                    epoch.number(), epoch.loss(), epoch.precision()))
        .fit(training.training(), heldOut.training());
  }
}
