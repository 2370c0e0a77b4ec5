package io.ringlight.cli;

import io.ringlight.cli.run.OutputDirectory;
import io.ringlight.cli.run.OutputKind;
import io.ringlight.cli.run.RejectsFolder;
import io.ringlight.graph.extract.BuildSummary;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ringlight build}. */
@Command(
    name = "build",
    header = "Links the tables of an extract to a graph snapshot.",
    description = {
      "Links the tables of an extract to a graph snapshot: a directory of Parquet files that any tool"
          + " reads and 'detect' starts from. Equal rows give an equal snapshot, whatever their order,"
          + " their format and the number of threads.",
      "Rows that break a rule are left out and written to DIR.rejects, with the reason."
    },
    footer = {
      "  ringlight build market --out snapshots/today",
      "  ringlight build market --out snapshots/may --as-of 2026-05-31 --window P90D"
    })
final class BuildCommand implements Runnable {
  @ParentCommand private Ringlight ringlight;

  @Parameters(
      paramLabel = "EXTRACT",
      description =
          "A directory with a file or a directory of part files for each table, as CSV, JSONL (both"
              + " maybe gzipped) or Parquet.")
  private Path extract;

  @Mixin private OutputOptions output;
  @Mixin private ExtractOptions options;
  @Mixin private ResourceOptions resources;
  @Mixin private JsonOption json;
  @Mixin private GeneralOptions general;

  @Override
  public void run() {
    Console console = ringlight.console();
    OverlappingPaths.refuse("extract", extract, output);
    OverlappingPaths.refuseIdMap(options, output.out());
    try (OutputDirectory directory = output.begin(OutputKind.SNAPSHOT);
        ExtractStage stage = new ExtractStage(extract, options, resources, output.force())) {
      Path snapshot = directory.createDirectory("snapshot");
      Path rejects = directory.staging().resolve("rejects");
      BuildSummary summary =
          general.withProgress(
              console, progress -> stage.build(directory, snapshot, rejects, progress));
      Path moved = RejectsFolder.moveBeside(directory, rejects);
      directory.publish(snapshot);
      stage.publishIdMap();
      report(console, summary, moved);
    }
  }

  private void report(Console console, BuildSummary summary, Path rejects) {
    summary.warnings().forEach(warning -> general.note(console, warning));
    if (json.json()) {
      ResultJson.print(console.out(), new BuildResult(output.out().toString(), summary));
    } else if (!general.quiet()) {
      console.out().print(BuildReport.text(summary, rejects));
      console.out().println("Snapshot " + summary.manifest().snapshotId() + " in " + output.out());
      console.out().println("Next:");
      console.out().println("  ringlight detect " + output.out() + " --out runs/first");
    }
  }
}
