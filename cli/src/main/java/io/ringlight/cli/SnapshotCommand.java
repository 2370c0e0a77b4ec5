package io.ringlight.cli;

import io.ringlight.cli.run.OutputDirectory;
import io.ringlight.cli.run.OutputKind;
import io.ringlight.graph.neo4j.GraphMapping;
import io.ringlight.graph.neo4j.Neo4jGraph;
import io.ringlight.graph.neo4j.Neo4jSnapshot;
import io.ringlight.graph.store.SnapshotCounts;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ringlight snapshot}. */
@Command(
    name = "snapshot",
    header = "Takes a snapshot of what is in Neo4j.",
    description = {
      "Streams the graph that 'load' wrote out of a Neo4j, with what was changed there since, into a"
          + " snapshot that 'detect' starts from. Where nothing was changed it is the one that was loaded,"
          + " with the same id.",
      "Says so when the graph was written to meanwhile."
    },
    footer = {
      "  ringlight snapshot --neo4j bolt://localhost:7687 --password-file password --out snapshots/neo4j"
    })
final class SnapshotCommand implements Runnable {
  @ParentCommand private Ringlight ringlight;

  @Mixin private Neo4jOptions neo4j;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description =
          "What labels, types and properties a graph has that was not made by 'load'; see"
              + " docs/neo4j.md.")
  private Path mapping;

  @Mixin private OutputOptions output;
  @Mixin private ResourceOptions resources;
  @Mixin private JsonOption json;
  @Mixin private GeneralOptions general;

  /** What {@code --json} prints; loadedId is null when the graph does not say what was loaded. */
  record Result(
      String snapshot,
      String snapshotId,
      String loadedId,
      SnapshotCounts counts,
      List<String> warnings) {}

  @Override
  public void run() {
    Console console = ringlight.console();
    try (OutputDirectory directory = output.begin(OutputKind.SNAPSHOT);
        Neo4jGraph graph = neo4j.connect()) {
      Path target = directory.createDirectory("snapshot");
      Path staging = directory.createDirectory("staging");
      Neo4jSnapshot snapshot =
          general.withProgress(
              console,
              progress ->
                  Neo4jSnapshot.take(
                      graph,
                      mapping == null ? null : GraphMapping.read(mapping),
                      staging,
                      target,
                      resources.threads(),
                      resources.databaseBytes(),
                      progress));
      directory.publish(target);
      report(console, snapshot);
    }
  }

  private void report(Console console, Neo4jSnapshot snapshot) {
    snapshot.warnings().forEach(warning -> general.note(console, warning));
    String id = snapshot.manifest().snapshotId();
    SnapshotCounts counts = snapshot.manifest().counts();
    if (json.json()) {
      ResultJson.print(
          console.out(),
          new Result(
              output.out().toString(), id, snapshot.loadedId(), counts, snapshot.warnings()));
    } else if (!general.quiet()) {
      console.out().print(BuildReport.counts(counts));
      console
          .out()
          .println(
              "Snapshot "
                  + id
                  + " in "
                  + output.out()
                  + (id.equals(snapshot.loadedId()) ? ", the one that was loaded" : ""));
      console.out().println("Next:");
      console
          .out()
          .println("  ringlight detect " + ShellWord.of(output.out()) + " --out runs/first");
    }
  }
}
