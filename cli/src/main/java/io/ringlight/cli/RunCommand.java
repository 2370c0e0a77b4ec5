package io.ringlight.cli;

import io.ringlight.cli.run.Continuation;
import io.ringlight.cli.run.DetectionRun;
import io.ringlight.cli.run.KnownTable;
import io.ringlight.cli.run.OutputDirectory;
import io.ringlight.cli.run.OutputKind;
import io.ringlight.cli.run.RunFiles;
import io.ringlight.cli.run.RunInput;
import io.ringlight.cli.run.RunModel;
import io.ringlight.cli.run.RunParameters;
import io.ringlight.cli.run.RunSummary;
import io.ringlight.cli.run.StageClock;
import io.ringlight.graph.Progress;
import io.ringlight.graph.extract.BuildSummary;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ringlight run}. */
@Command(
    name = "run",
    header = "Finds rings in an extract; the main job.",
    description = {
      "Links the tables of an extract, finds rings of colluding accounts and writes a run"
          + " directory: the rings with their evidence (rings.jsonl), every account with its ring"
          + " (accounts), the snapshot, the rejected rows and a summary (summary.json).",
      "Equal input and options give byte-identical rings, whatever the order of rows, the format and the"
          + " number of threads."
    },
    footer = {
      "  ringlight run market --out runs/first",
      "  ringlight run market --out runs/may --as-of 2026-05-31 --window P90D",
      "  ringlight run market --out runs/$(date +%%F-%%H) --previous latest --keep 48"
    })
final class RunCommand implements Runnable {
  @ParentCommand private Ringlight ringlight;

  @Parameters(
      paramLabel = "EXTRACT",
      description =
          "A directory with a file or a directory of part files for each table, as CSV, JSONL (both"
              + " maybe gzipped) or Parquet.")
  private Path extract;

  @Mixin private OutputOptions output;
  @Mixin private ExtractOptions extractOptions;
  @Mixin private DetectionOptions detectionOptions;
  @Mixin private HistoryOptions history;
  @Mixin private ResourceOptions resources;
  @Mixin private JsonOption json;
  @Mixin private GeneralOptions general;

  @Override
  public void run() {
    Console console = ringlight.console();
    OverlappingPaths.refuse("extract", extract, output);
    OverlappingPaths.refuseIdMap(extractOptions, output.out());
    RunModel model = detectionOptions.model(output);
    KnownTable known =
        detectionOptions.known(
            model, extractOptions.accountIds(), warning -> general.note(console, warning));
    try (OutputDirectory directory = output.begin(OutputKind.RUN);
        ExtractStage stage = new ExtractStage(extract, extractOptions, resources, output.force())) {
      RiskEngine.start(model, message -> general.note(console, message));
      Continuation continuation = history.previous(output.out(), general, console);
      StageClock stages = StageClock.ofProcess();
      DetectionRun run =
          new DetectionRun(parameters(model, known), continuation, console.clock(), stages);
      RunSummary summary =
          general.withProgress(
              console,
              progress -> {
                RunInput input = stages.measure("build", () -> build(stage, directory, progress));
                return run.write(directory.staging(), input, progress);
              });
      directory.publish();
      stage.publishIdMap();
      history.prune(output.out(), general, console);
      RunReport.print(console, general, json, output.out(), summary);
    }
  }

  private RunParameters parameters(RunModel model, KnownTable known) {
    return new RunParameters(
        "run",
        extractOptions.maxRejects(),
        detectionOptions.parameters(model, resources.threads()),
        model,
        known,
        detectionOptions.decoys(),
        detectionOptions.format(),
        resources.memoryBytes());
  }

  private RunInput build(ExtractStage stage, OutputDirectory directory, Progress progress) {
    Path snapshot = directory.createDirectory(RunFiles.SNAPSHOT);
    Path rejects = directory.staging().resolve(RunFiles.REJECTS);
    BuildSummary built = stage.build(directory, snapshot, rejects, progress);
    return new RunInput(extract, snapshot, built.manifest(), built.files(), built.warnings());
  }
}
