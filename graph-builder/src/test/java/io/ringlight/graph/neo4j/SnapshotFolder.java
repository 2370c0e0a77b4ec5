package io.ringlight.graph.neo4j;

import io.ringlight.graph.Progress;
import io.ringlight.graph.extract.BuildOptions;
import io.ringlight.graph.extract.ExtractBuilder;
import io.ringlight.graph.neo4j.local.LocalServer;
import io.ringlight.graph.store.SnapshotManifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Makes snapshots in a folder: of tables, and of the test server's graph. */
final class SnapshotFolder {
  private static final long MEMORY_BYTES = 256L << 20;

  private final Path directory;
  private int made;

  /** Where the last snapshot of a graph went. */
  Path lastTaken;

  SnapshotFolder(Path directory) {
    this.directory = directory;
  }

  static Neo4jAddress address() {
    LocalServer server = TestServer.get();
    return new Neo4jAddress(server.bolt().toString(), LocalServer.USER, server.password(), null);
  }

  /** A connection to the test server, which is emptied first. */
  static Neo4jGraph emptyGraph() {
    Neo4jGraph graph = Neo4jGraph.connect(address());
    graph.write("MATCH (n) DETACH DELETE n", Map.of());
    return graph;
  }

  private Path next(String name) {
    try {
      return Files.createDirectories(directory.resolve(name + made++));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Builds a snapshot. */
  Path build(Map<String, List<String>> tables) {
    Path extract = next("extract");
    tables.forEach(
        (table, lines) -> {
          try {
            Files.write(extract.resolve(table + ".csv"), lines);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    Path snapshot = next("snapshot");
    BuildOptions options =
        new BuildOptions(
            null, Duration.ofDays(300), 1.0, null, null, next("rejects"), 1, MEMORY_BYTES);
    ExtractBuilder.build(extract, snapshot, options, Progress.NONE);
    return snapshot;
  }

  static LoadSummary load(Neo4jGraph graph, Path snapshot) {
    return Neo4jLoader.load(graph, snapshot, options(true, true), Progress.NONE);
  }

  /** Small batches, so that small graphs have several. */
  static LoadOptions options(boolean withOrders, boolean deleteMissing) {
    return new LoadOptions(withOrders, deleteMissing, 64, 1, MEMORY_BYTES);
  }

  Neo4jSnapshot take(Neo4jGraph graph) {
    return take(graph, Progress.NONE);
  }

  Neo4jSnapshot take(Neo4jGraph graph, Progress progress) {
    return take(graph, null, progress);
  }

  Neo4jSnapshot take(Neo4jGraph graph, GraphMapping mapping, Progress progress) {
    lastTaken = next("taken");
    return Neo4jSnapshot.take(
        graph, mapping, next("staging"), lastTaken, 1, MEMORY_BYTES, progress);
  }

  /** Writes the files of an import. */
  Path importFiles(Path snapshot) {
    Path files = next("files");
    OfflineImport.write(snapshot, next("staging"), files, options(true, false), Progress.NONE);
    return files;
  }

  static String id(Path snapshot) {
    return SnapshotManifest.read(snapshot).snapshotId();
  }
}
