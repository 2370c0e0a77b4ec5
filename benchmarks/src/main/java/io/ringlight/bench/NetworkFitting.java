package io.ringlight.bench;

import io.ringlight.cli.model.ModelWriter;
import io.ringlight.cli.model.NetworkLearning;
import io.ringlight.cli.model.TrainedModel;
import io.ringlight.gnn.drift.Population;
import io.ringlight.gnn.feature.AccountFeatures;
import io.ringlight.gnn.feature.FeatureRows;
import io.ringlight.gnn.network.NetworkTraining;
import io.ringlight.gnn.network.RiskNetwork;
import io.ringlight.gnn.network.RiskScorer;
import io.ringlight.gnn.network.TrainingSettings;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the model that ships: fits the network on marketplaces that differ in size, in how well
 * rings hide, and in what is known. Each seventh is held out to choose the epoch and to calibrate;
 * others, that nothing was fitted on, are judged for the model card. Equal arguments give equal
 * bytes. Arguments:
 *
 * <ul>
 *   <li>{@code out=DIRECTORY}: a model directory, which must not exist
 *   <li>{@code seeds=FIRST-LAST}: what is learnt from
 *   <li>{@code judged=FIRST-LAST}: what is judged
 *   <li>{@code score=FILE}: the ring score that goes with it; the one that ships by default
 * </ul>
 */
public final class NetworkFitting {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  /** A number that shares no factor with those by which marketplaces vary. */
  private static final int ONE_OF = 7;

  /** Where the spread of features is kept that stands for all. */
  private static final int DESCRIBED = 3;

  /** Each fortieth account of those, whatever is known of it. */
  private static final int STEP = 40;

  /** Large batches and small steps: many marketplaces are learnt by heart otherwise. */
  private static final TrainingSettings SETTINGS =
      new TrainingSettings(1, 9, 8, 1024, 1.5e-3, 0.1, 0.2, 1, 0.998, 4, 32, 96, 4);

  private final SampledRows training = new SampledRows();
  private final SampledRows heldOut = new SampledRows();
  private final KeptRows population = new KeptRows();
  private int epochs;
  private int best;

  private NetworkFitting() {}

  public static void main(String[] arguments) throws IOException {
    Arguments given = new Arguments(arguments);
    Path out = Files.createDirectory(Path.of(given.text("out", "default-model")));
    String[] seeds = given.text("seeds", "11040-11179").split("-");
    String[] judged = given.text("judged", "11900-11904").split("-");
    NetworkFitting fitting = new NetworkFitting();
    for (long seed = Long.parseLong(seeds[0]); seed <= Long.parseLong(seeds[1]); seed++) {
      fitting.add(seed);
    }
    RiskNetwork network = fitting.fit();
    try (RiskScorer scorer = new RiskScorer(network)) {
      RiskJudge judge = new RiskJudge();
      for (long seed = Long.parseLong(judged[0]); seed <= Long.parseLong(judged[1]); seed++) {
        judge.add(seed, scorer);
      }
      NetworkLearning learning =
          new NetworkLearning(
              network,
              fitting.population(scorer),
              null,
              fitting.training.counts(),
              fitting.heldOut.counts(),
              judge.counts(),
              fitting.epochs,
              fitting.best,
              judge.quality());
      String trainedOn =
          "planted rings of the sample marketplaces of seeds %s to %s, judged on those of %s to %s"
              .formatted(seeds[0], seeds[1], judged[0], judged[1]);
      TrainedModel model =
          new TrainedModel(trainedOn, null, null, SETTINGS.seed(), null, learning, given.score());
      ModelWriter.write(out, model);
      System.out.println(ModelWriter.id(model));
    }
  }

  private void add(long seed) throws IOException {
    try (SampleMarketplace marketplace = VariedMarketplace.write(seed)) {
      GraphSnapshot snapshot = marketplace.build();
      SampleTruth truth = marketplace.truth();
      FeatureRows features = AccountFeatures.of(snapshot, List.of(), null, THREADS);
      SampledRows rows = seed % ONE_OF == 0 ? heldOut : training;
      rows.add(features, truth.isFraud(snapshot), truth.isLookalike(snapshot), seed);
      if (seed % ONE_OF == DESCRIBED) {
        describe(features);
      }
    }
    System.out.printf("seed %s: %s rows, %s held out%n", seed, training.size(), heldOut.size());
  }

  private void describe(FeatureRows features) {
    for (int account = STEP / 2; account < features.size(); account += STEP) {
      population.add(features, account);
    }
  }

  private RiskNetwork fit() {
    return new NetworkTraining(
            SETTINGS,
            epoch -> {
              epochs = epoch.number();
              best = epoch.best() ? epoch.number() : best;
              System.out.printf(
                  "epoch %s: loss %.5f, average precision held out %.4f%n",
                  epoch.number(), epoch.loss(), epoch.precision());
            })
        .fit(training.training(), heldOut.training());
  }

  private Population population(RiskScorer scorer) {
    float[] risks = scorer.risks(population, THREADS, Progress.NONE);
    return Population.of(List.of(population), List.of(risks));
  }
}
