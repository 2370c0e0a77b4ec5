package io.ringlight.cli;

import io.ringlight.cli.model.ModelReader;
import io.ringlight.cli.model.ModelRegistry;
import io.ringlight.cli.model.ModelWriter;
import io.ringlight.cli.model.TrainedModel;
import io.ringlight.cli.model.Training;
import io.ringlight.cli.run.KnownTable;
import io.ringlight.cli.run.OutputDirectory;
import io.ringlight.cli.run.OutputKind;
import io.ringlight.cli.run.RunModel;
import io.ringlight.gnn.engine.TorchEngine;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.extract.Label;
import io.ringlight.graph.store.SnapshotManifest;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ringlight train}. */
@Command(
    name = "train",
    customSynopsis = {
      "ringlight train SNAPSHOT --labels FILE --out DIR [OPTIONS]",
      "       ringlight train SNAPSHOT --labels FILE --promote MODELS [OPTIONS]",
      "       ringlight train --rollback MODELS"
    },
    header = "Learns from your labels how fraud and rings look in your marketplace.",
    description = {
      "Goes on from the model that ships with what your labels tell, and writes a model that 'score',"
          + " 'detect' and 'run' take with --model: a network that gives accounts their risks, and, where"
          + " the labels name rings (ring_id), the score of rings. What does not tell held out accounts or"
          + " groups better is not learnt. An interrupted training goes on where it was when the same"
          + " command is given again.",
      "Equal snapshots, labels and seeds give byte-identical models, whatever the number of threads."
    },
    footer = {
      "  ringlight train snapshots/today --labels labels.csv --out models/ours",
      "  ringlight detect snapshots/today --out runs/ours --model models/ours",
      "  ringlight train snapshots/today --labels labels.csv --promote models",
      "  ringlight train --rollback models",
      "  ringlight train snapshots/may --labels labels.csv --until 2026-05-31 -o models/may"
    })
final class TrainCommand implements Runnable {
  @ParentCommand private Ringlight ringlight;

  @Parameters(
      paramLabel = "SNAPSHOT",
      arity = "0..1",
      description = "A directory that 'build' wrote.")
  private Path snapshot;

  @Mixin private LearningOptions learning;
  @Mixin private ModelOutputOptions output;
  @Mixin private ResourceOptions resources;
  @Mixin private JsonOption json;
  @Mixin private GeneralOptions general;

  /** Null where the model is not to be taken into use. */
  private Promotion promotion;

  @Override
  public void run() {
    if (output.rollback() != null) {
      rollBack();
      return;
    }
    check();
    Console console = ringlight.console();
    SnapshotManifest manifest = SnapshotManifest.read(snapshot);
    RunModel start = learning.from();
    promotion = output.promote() == null ? null : Promotion.begin(output.promote());
    try (OutputDirectory directory =
        output.out() == null
            ? null
            : OutputDirectory.begin(output.out(), OutputKind.MODEL, output.force())) {
      UnaryOperator<String> ids = learning.ids(snapshot, manifest.info().keyFingerprint());
      List<Label> labels = learning.read(ids, note -> general.note(console, note));
      KnownTable known = learning.known(start, ids, note -> general.note(console, note));
      if (promotion != null) {
        promotion.check(known);
      }
      TorchEngine.start(message -> general.note(console, message));
      TrainJob job =
          new TrainJob(
              snapshot, manifest, learning, start, labels, known, output.parent(), promotion);
      TrainJob.Result result =
          general.withProgress(
              console,
              progress ->
                  job.run(resources.threads(), note -> general.note(console, note), progress));
      finish(directory, result);
    }
  }

  private void rollBack() {
    if (snapshot != null
        || learning.labels() != null
        || output.out() != null
        || output.promote() != null) {
      throw new RinglightException(
          ExitCode.USAGE,
          "--rollback trains nothing: leave out the snapshot, --labels, --out and --promote.");
    }
    ModelRegistry registry = ModelRegistry.existing(output.rollback());
    String before = registry.rollback(ringlight.console().clock().instant());
    if (!general.quiet()) {
      ringlight.console().out().printf("%s leads to %s again.%n", registry.link(), before);
    }
  }

  private void check() {
    if (snapshot == null) {
      throw new RinglightException(
          ExitCode.USAGE, "Nothing can be learnt without a snapshot; name one that 'build' wrote.");
    }
    learning.check();
    output.check();
    if (output.out() != null) {
      OverlappingPaths.refuse("snapshot", snapshot, output.out(), output.force());
      OverlappingPaths.refuse("labels file", learning.labels(), output.out(), output.force());
      learning.refuseOverlap(output.out(), output.force());
    }
  }

  private void finish(OutputDirectory directory, TrainJob.Result trained) {
    TrainedModel model = trained.outcome().model();
    Path written = output.out();
    String manifest;
    if (directory != null) {
      manifest = ModelWriter.write(directory.staging(), model);
      directory.publish();
    } else {
      written = promotion.registry().model(ModelWriter.id(model));
      manifest = writeUnlessThere(written, model);
    }
    String decision =
        promotion == null
            ? null
            : promotion.decide(
                written.getFileName().toString(), trained.measured(), ringlight.console().clock());
    trained.checkpoints().delete();
    report(trained.outcome(), written, manifest, decision);
  }

  /** A model that has this id is this model. */
  private static String writeUnlessThere(Path written, TrainedModel model) {
    if (Files.isDirectory(written)) {
      return ModelReader.manifest(written);
    }
    try (OutputDirectory directory = OutputDirectory.begin(written, OutputKind.MODEL, false)) {
      String manifest = ModelWriter.write(directory.staging(), model);
      directory.publish();
      return manifest;
    }
  }

  private void report(Training.Outcome outcome, Path written, String manifest, String decision) {
    PrintStream out = ringlight.console().out();
    if (json.json()) {
      out.print(manifest);
      if (decision != null) {
        decision.lines().forEach(line -> general.note(ringlight.console(), line));
      }
      return;
    }
    if (general.quiet()) {
      return;
    }
    out.print(TrainReport.text(outcome));
    out.print(decision == null ? "" : decision);
    out.println("Written to " + written + ". Next:");
    out.println("  ringlight detect " + snapshot + " --out runs/trained --model " + written);
  }
}
