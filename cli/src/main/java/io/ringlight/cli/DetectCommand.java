package io.ringlight.cli;

import io.ringlight.cli.run.Continuation;
import io.ringlight.cli.run.DetectionRun;
import io.ringlight.cli.run.KnownTable;
import io.ringlight.cli.run.OutputDirectory;
import io.ringlight.cli.run.OutputKind;
import io.ringlight.cli.run.RunInput;
import io.ringlight.cli.run.RunModel;
import io.ringlight.cli.run.RunParameters;
import io.ringlight.cli.run.RunSummary;
import io.ringlight.cli.run.SnapshotLink;
import io.ringlight.cli.run.StageClock;
import io.ringlight.graph.store.SnapshotManifest;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ringlight detect}. */
@Command(
    name = "detect",
    header = "Finds rings in a snapshot.",
    description = {
      "Finds rings of colluding accounts in a snapshot and writes a run directory, as 'run' does; its"
          + " 'snapshot' is a link to the snapshot given.",
      "Equal snapshots and options give byte-identical rings, whatever the number of threads."
    },
    footer = {
      "  ringlight detect snapshots/today --out runs/today",
      "  ringlight detect snapshots/today --out runs/today --previous latest",
      "  ringlight detect snapshots/today --out runs/sure --min-score 0.9",
      "  ringlight detect snapshots/today --out runs/ours --model models/ours"
    })
final class DetectCommand implements Runnable {
  @ParentCommand private Ringlight ringlight;

  @Parameters(paramLabel = "SNAPSHOT", description = "A directory that 'build' wrote.")
  private Path snapshot;

  @Mixin private OutputOptions output;
  @Mixin private DetectionOptions detectionOptions;
  @Mixin private AccountKeyOptions key;
  @Mixin private HistoryOptions history;
  @Mixin private ResourceOptions resources;
  @Mixin private JsonOption json;
  @Mixin private GeneralOptions general;

  @Override
  public void run() {
    Console console = ringlight.console();
    OverlappingPaths.refuse("snapshot", snapshot, output);
    RunModel model = detectionOptions.model(output);
    RunInput input = RunInput.ofSnapshot(snapshot, SnapshotManifest.read(snapshot));
    KnownTable known =
        detectionOptions.known(
            model,
            key.ids(snapshot, input.manifest().info().keyFingerprint()),
            warning -> general.note(console, warning));
    try (OutputDirectory directory = output.begin(OutputKind.RUN)) {
      RiskEngine.start(model, message -> general.note(console, message));
      Continuation continuation = history.previous(output.out(), general, console);
      StageClock stages = StageClock.ofProcess();
      DetectionRun run =
          new DetectionRun(parameters(model, known), continuation, console.clock(), stages);
      RunSummary summary =
          general.withProgress(
              console, progress -> run.write(directory.staging(), input, progress));
      SnapshotLink.create(directory, snapshot);
      directory.publish();
      history.prune(output.out(), general, console);
      RunReport.print(console, general, json, output.out(), summary);
    }
  }

  private RunParameters parameters(RunModel model, KnownTable known) {
    return new RunParameters(
        "detect",
        null,
        detectionOptions.parameters(model, resources.threads()),
        model,
        known,
        detectionOptions.decoys(),
        detectionOptions.format(),
        resources.memoryBytes());
  }
}
