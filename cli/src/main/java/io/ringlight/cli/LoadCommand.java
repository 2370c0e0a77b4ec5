package io.ringlight.cli;

import io.ringlight.cli.run.OutputDirectory;
import io.ringlight.cli.run.OutputKind;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.neo4j.LoadOptions;
import io.ringlight.graph.neo4j.LoadSummary;
import io.ringlight.graph.neo4j.Neo4jGraph;
import io.ringlight.graph.neo4j.Neo4jLoader;
import io.ringlight.graph.neo4j.OfflineImport;
import io.ringlight.graph.store.SnapshotManifest;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ringlight load}. */
@Command(
    name = "load",
    header = "Loads a snapshot into Neo4j.",
    description = {
      "Makes a Neo4j hold a snapshot as a graph of accounts, things and orders. What is there already is"
          + " compared and only the difference is written, so loading twice is loading once, and a load"
          + " that was interrupted is finished by running it again.",
      "What others added to the graph stays."
    },
    footer = {
      "  ringlight load snapshots/today --neo4j bolt://localhost:7687 --password-file password",
      "  ringlight load snapshots/today --neo4j neo4j+s://graph.example.com --delete-missing",
      "  ringlight load snapshots/today --offline import"
    })
final class LoadCommand implements Runnable {
  @ParentCommand private Ringlight ringlight;

  @Parameters(paramLabel = "SNAPSHOT", description = "A directory that 'build' wrote.")
  private Path snapshot;

  @Mixin private Neo4jOptions neo4j;

  @Option(
      names = "--offline",
      paramLabel = "DIR",
      description =
          "Connect to nothing; write the files of 'neo4j-admin database import' instead, for a large"
              + " first load, and say how they are imported.")
  private Path offline;

  @Option(names = "--force", description = "With --offline: replace DIR if it holds such files.")
  private boolean force;

  @Option(
      names = "--delete-missing",
      description =
          "Remove what earlier loads brought and this snapshot does not have; with a node go all of its"
              + " relationships.")
  private boolean deleteMissing;

  @Option(
      names = "--no-orders",
      description =
          "Leave out single orders, for a smaller graph. A snapshot taken from such a graph"
              + " shows no behaviour.")
  private boolean noOrders;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "" + LoadOptions.DEFAULT_BATCH_ROWS,
      converter = CountConverter.class,
      description = "How many rows a transaction writes. Default: ${DEFAULT-VALUE}.")
  private int batch;

  @Mixin private ResourceOptions resources;
  @Mixin private JsonOption json;
  @Mixin private GeneralOptions general;

  /** What {@code --json} prints. */
  record Result(String neo4j, String snapshotId, List<LoadSummary.Kind> kinds) {}

  /** What {@code --offline --json} prints. */
  record OfflineResult(String files, long rows) {}

  @Override
  public void run() {
    Console console = ringlight.console();
    checkOptions();
    SnapshotManifest.read(snapshot);
    LoadOptions options =
        new LoadOptions(
            !noOrders, deleteMissing, batch, resources.threads(), resources.databaseBytes());
    if (offline != null) {
      writeFiles(console, options);
      return;
    }
    try (Neo4jGraph graph = neo4j.connect()) {
      LoadSummary summary =
          general.withProgress(
              console, progress -> Neo4jLoader.load(graph, snapshot, options, progress));
      report(console, summary);
    }
  }

  /** Options that would say nothing are refused, lest somebody believes them. */
  private void checkOptions() {
    if (offline == null && force) {
      throw usage("--force is only for --offline; leave it out.");
    }
    if (offline != null && neo4j.uri() != null) {
      throw usage("--offline connects to nothing; leave out --neo4j, or --offline.");
    }
    if (offline != null && deleteMissing) {
      throw usage("--offline makes a database anew; leave out --delete-missing.");
    }
  }

  private static RinglightException usage(String sentence) {
    return new RinglightException(ExitCode.USAGE, sentence);
  }

  private void writeFiles(Console console, LoadOptions options) {
    try (OutputDirectory directory = OutputDirectory.begin(offline, OutputKind.IMPORT, force)) {
      Path files = directory.createDirectory("files");
      Path staging = directory.createDirectory("staging");
      long rows =
          general.withProgress(
              console,
              progress -> OfflineImport.write(snapshot, staging, files, options, progress));
      directory.publish(files);
      if (json.json()) {
        ResultJson.print(console.out(), new OfflineResult(offline.toString(), rows));
      } else if (!general.quiet()) {
        console.out().printf(Locale.ROOT, "%,d nodes and relationships in %s%n", rows, offline);
        next(console.out());
      }
    }
  }

  private void next(PrintStream out) {
    String files = ShellWord.of(offline);
    out.println("Next, on the server's machine while the server is stopped:");
    out.println(
        "  cd "
            + files
            + " && neo4j-admin database import full @"
            + OfflineImport.ARGUMENTS
            + " neo4j");
    out.println("or, without a server:");
    out.println("  ringlight neo4j --data investigation --import " + files);
  }

  private void report(Console console, LoadSummary summary) {
    if (summary.left() > 0) {
      general.note(
          console,
          String.format(
              Locale.ROOT,
              "%,d nodes and relationships of earlier loads are not in this snapshot and stay;"
                  + " --delete-missing removes them.",
              summary.left()));
    }
    if (json.json()) {
      ResultJson.print(
          console.out(), new Result(neo4j.uri(), summary.snapshotId(), summary.kinds()));
    } else if (!general.quiet()) {
      console
          .out()
          .printf(
              Locale.ROOT,
              "Snapshot %s in %s: %,d nodes and relationships, %,d of them new, %,d changed;"
                  + " %,d removed.%n",
              summary.snapshotId(),
              neo4j.uri(),
              sum(summary, LoadSummary.Kind::snapshot),
              sum(summary, LoadSummary.Kind::created),
              sum(summary, LoadSummary.Kind::changed),
              sum(summary, LoadSummary.Kind::deleted));
      console.out().println("Next:");
      console.out().println("  ringlight snapshot " + neo4j.words() + " --out snapshots/neo4j");
    }
  }

  private static long sum(LoadSummary summary, ToLongFunction<LoadSummary.Kind> count) {
    return summary.kinds().stream().mapToLong(count).sum();
  }
}
