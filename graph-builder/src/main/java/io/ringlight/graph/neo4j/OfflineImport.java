package io.ringlight.graph.neo4j;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.Times;
import io.ringlight.graph.store.SnapshotInfo;
import io.ringlight.graph.store.SnapshotManifest;
import io.ringlight.graph.store.SnapshotReader;
import io.ringlight.graph.store.exchange.ExchangeDatabase;
import io.ringlight.graph.store.exchange.ExchangeTable;
import io.ringlight.graph.store.exchange.ImportFiles;
import io.ringlight.graph.store.exchange.NodeTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a first load that does not go over the network: {@code neo4j-admin database import}
 * makes a database of them.
 */
public final class OfflineImport {
  /** Names what is imported; {@code neo4j-admin} takes it as {@code @import.args}. */
  public static final String ARGUMENTS = "import.args";

  private static final String DESCRIPTION = "graph.csv";

  private final Path directory;
  private final List<String> arguments = new ArrayList<>();
  private long rows;

  private OfflineImport(Path directory) {
    this.directory = directory;
  }

  /**
   * Writes the files.
   *
   * @param staging an existing directory for what does not fit in memory
   * @param directory exists and is empty
   * @return how many nodes and relationships they hold
   * @throws RinglightException {@link ExitCode#NO_INPUT} or {@link ExitCode#BAD_INPUT} for a
   *     missing or damaged snapshot, {@link ExitCode#IO_ERROR} when the disk is full
   */
  public static long write(
      Path snapshot, Path staging, Path directory, LoadOptions options, Progress progress) {
    SnapshotManifest manifest = SnapshotManifest.read(snapshot);
    SnapshotReader.check(snapshot, manifest, options.threads());
    List<String> features = SnapshotReader.features(snapshot, manifest);
    OfflineImport offline = new OfflineImport(directory);
    try (ExchangeDatabase database =
        ExchangeDatabase.open(
            features,
            staging,
            List.of(snapshot, directory),
            options.threads(),
            options.memoryBytes())) {
      offline.tables(
          new ImportFiles(database, snapshot, directory, options.withOrders()), progress);
      offline.describe(manifest, features, options.withOrders());
      return offline.rows;
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.IO_ERROR,
          "The files of the import cannot be written ("
              + IoFailure.reason(e)
              + "); free some space.",
          e);
    }
  }

  private void tables(ImportFiles files, Progress progress) {
    List<ExchangeTable> tables = Neo4jLoader.tables();
    progress.begin("writing files", tables.size());
    try {
      for (ExchangeTable table : tables) {
        table(files, table);
        progress.advance(1);
      }
    } finally {
      progress.end();
    }
  }

  private void table(ImportFiles files, ExchangeTable table) {
    String name = GraphNames.OURS.plain(table);
    String labels = table == NodeTable.ACCOUNT ? "upper(kind[1]) || kind[2:]" : null;
    String option = table instanceof NodeTable ? "--nodes=" : "--relationships=";
    files.write(
        table,
        labels,
        (file, count) -> {
          arguments.add(option + name + "=" + file);
          rows += count;
        });
  }

  /** The node that says what the graph is, and the arguments. */
  private void describe(SnapshotManifest manifest, List<String> features, boolean withOrders)
      throws IOException {
    SnapshotInfo info = manifest.info();
    String values =
        String.join(
            ",",
            "0",
            "graph",
            manifest.snapshotId(),
            info.asOf() == Times.MISSING ? "" : Instant.ofEpochMilli(info.asOf()).toString(),
            info.window() == null ? "" : info.window().toString(),
            Boolean.toString(info.pseudonymized()),
            info.keyFingerprint() == null ? "" : info.keyFingerprint(),
            String.join(";", features),
            Boolean.toString(withOrders));
    Files.writeString(
        directory.resolve(DESCRIPTION),
        ":ID(graph),name:string,snapshot_id:string,as_of:datetime,window:string,"
            + "pseudonymized:boolean,key_fingerprint:string,features:string[],has_orders:boolean\n"
            + values
            + "\n");
    arguments.add("--nodes=" + GraphDescription.LABEL + "=" + DESCRIPTION);
    arguments.add("--id-type=integer");
    arguments.add("--multiline-fields=true");
    Files.write(directory.resolve(ARGUMENTS), arguments);
  }
}
