package io.ringlight.cli;

import io.ringlight.cli.run.DriftText;
import io.ringlight.cli.run.FeatureTable;
import io.ringlight.cli.run.KnownTable;
import io.ringlight.cli.run.PendingFile;
import io.ringlight.cli.run.RiskStage;
import io.ringlight.cli.run.RiskTable;
import io.ringlight.cli.run.RunModel;
import io.ringlight.cli.run.RunRisks;
import io.ringlight.gnn.engine.TorchEngine;
import io.ringlight.gnn.feature.FeatureRows;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.store.SnapshotManifest;
import io.ringlight.graph.store.SnapshotReader;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ringlight score}. */
@Command(
    name = "score",
    header = "Gives every account of a snapshot its risk.",
    description = {
      "Gives every account of a snapshot the probability that it takes part in fraud, as a graph neural"
          + " network sees it and the company it keeps, and warns when accounts are no longer like those"
          + " that the network has learnt from.",
      "Equal snapshots and models give equal risks, whatever the number of threads."
    },
    footer = {
      "  ringlight score snapshots/today --out risks.csv",
      "  ringlight score snapshots/today --model models/current --out risks.parquet",
      "  ringlight score snapshots/today --out risks.csv --features features.parquet"
    })
final class ScoreCommand implements Runnable {
  @ParentCommand private Ringlight ringlight;

  @Parameters(paramLabel = "SNAPSHOT", description = "A directory that 'build' wrote.")
  private Path snapshot;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      required = true,
      description =
          "The table to write, account_id and risk, as .csv or .parquet. It appears whole or not at"
              + " all.")
  private Path out;

  @Option(
      names = "--features",
      paramLabel = "FILE",
      description =
          "Write what the network is told of each account too, a column a feature, as .parquet: for"
              + " another model.")
  private Path features;

  @Option(names = "--force", description = "Replace files that exist.")
  private boolean force;

  @Mixin private ModelOptions modelOptions;
  @Mixin private AccountKeyOptions key;
  @Mixin private ResourceOptions resources;
  @Mixin private JsonOption json;
  @Mixin private GeneralOptions general;

  @Override
  public void run() {
    Console console = ringlight.console();
    checkNames();
    RunModel model = model();
    String fingerprint = SnapshotManifest.read(snapshot).info().keyFingerprint();
    KnownTable known =
        modelOptions.known(
            model, key.ids(snapshot, fingerprint), warning -> general.note(console, warning));
    try (PendingFile risks = PendingFile.begin(out, force);
        PendingFile table = features == null ? null : PendingFile.begin(features, force)) {
      TorchEngine.start(message -> general.note(console, message));
      RiskStage stage = new RiskStage(model, known, resources.threads());
      ScoreResult result =
          general.withProgress(
              console,
              progress -> {
                GraphSnapshot graph = SnapshotReader.open(snapshot, resources.threads(), progress);
                RunRisks found = write(stage, graph, risks, table, progress);
                return new ScoreResult(graph.id(), model, known, found);
              });
      risks.publish();
      if (table != null) {
        table.publish();
      }
      report(console, result);
    }
  }

  private void checkNames() {
    if (!RiskTable.isTable(out)) {
      throw new RinglightException(
          ExitCode.USAGE,
          "The output "
              + out
              + " is neither .csv nor .parquet by its name; give it one of the two.");
    }
    if (features != null && !features.toString().toLowerCase(Locale.ROOT).endsWith(".parquet")) {
      throw new RinglightException(
          ExitCode.USAGE, "Features are written as .parquet; name " + features + " so.");
    }
  }

  private RunModel model() {
    RunModel model = modelOptions.read();
    if (model == null || model.risks() == null) {
      throw new RinglightException(
          ExitCode.BAD_CONFIGURATION,
          model == null
              ? "This build of Ringlight ships no model; name one with --model."
              : "The model " + model.name() + " scores rings alone; name one with a network.");
    }
    return model;
  }

  private RunRisks write(
      RiskStage stage,
      GraphSnapshot graph,
      PendingFile risks,
      PendingFile table,
      Progress progress) {
    FeatureRows rows = stage.features(graph, progress);
    RunRisks found = stage.run(graph, rows, progress);
    RiskTable.write(risks.path(), out, graph.accounts(), found.accounts());
    if (table != null) {
      progress.begin("writing features", -1);
      FeatureTable.write(table.path(), graph.accounts(), rows);
      progress.end();
    }
    return found;
  }

  private void report(Console console, ScoreResult result) {
    DriftText.warnings(result.risks().drift(), result.model())
        .forEach(warning -> general.note(console, warning));
    if (json.json()) {
      result.print(console.out());
    } else if (!general.quiet()) {
      console.out().print(result.text(out));
    }
  }
}
