package io.ringlight.bench;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.graph.neo4j.LoadOptions;
import io.ringlight.graph.neo4j.LoadSummary;
import io.ringlight.graph.neo4j.Neo4jAddress;
import io.ringlight.graph.neo4j.Neo4jGraph;
import io.ringlight.graph.neo4j.Neo4jLoader;
import io.ringlight.graph.neo4j.Neo4jSnapshot;
import io.ringlight.graph.neo4j.local.LocalServer;
import io.ringlight.graph.neo4j.local.ServerOptions;
import io.ringlight.graph.store.SnapshotReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/**
 * Times the load of a snapshot into a local Neo4j, a second load, and the snapshot taken back;
 * beside them, on a server of its own, the usual way to load.
 */
public final class Neo4jComparison {
  private static final long MEMORY_BYTES = 1L << 30;
  private static final int THREADS = 2;

  private final Path snapshot;
  private final Path directory;
  private final ServerWork work = new ServerWork();

  private Neo4jComparison(Path snapshot, Path directory) {
    this.snapshot = snapshot;
    this.directory = directory;
  }

  /**
   * @param arguments {@code snapshot=DIR}, a snapshot with many links; {@code only=ours} or {@code
   *     only=plain} leaves the other out
   */
  public static void main(String[] arguments) throws IOException {
    Arguments words = new Arguments(arguments);
    Path snapshot = Path.of(words.text("snapshot", "snapshot"));
    String only = words.text("only", "");
    Path directory = Files.createTempDirectory("neo4j-comparison");
    try {
      Neo4jComparison comparison = new Neo4jComparison(snapshot, directory);
      if (!only.equals("plain")) {
        comparison.ours();
      }
      if (!only.equals("ours")) {
        comparison.plain();
      }
    } finally {
      delete(directory);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private LocalServer server(String name) {
    return LocalServer.start(
        new ServerOptions(directory.resolve(name), 0, 0, false, 1024, 512, false));
  }

  private void ours() throws IOException {
    Path taken = Files.createDirectories(directory.resolve("taken"));
    Path staging = Files.createDirectories(directory.resolve("staging"));
    LoadOptions options =
        new LoadOptions(true, true, LoadOptions.DEFAULT_BATCH_ROWS, THREADS, MEMORY_BYTES);
    try (LocalServer server = server("ours");
        Neo4jGraph graph =
            Neo4jGraph.connect(new Neo4jAddress(server.bolt().toString(), null, null, null))) {
      StageRates rates = new StageRates(work);
      work.time(
          "ours: all of a first load",
          () -> rows(Neo4jLoader.load(graph, snapshot, options, rates)));
      work.time(
          "ours: the same load again",
          () -> rows(Neo4jLoader.load(graph, snapshot, options, Progress.NONE)));
      work.time(
          "ours: snapshot out",
          () -> {
            Neo4jSnapshot out =
                Neo4jSnapshot.take(graph, null, staging, taken, THREADS, MEMORY_BYTES, rates);
            return out.manifest().files().stream().mapToLong(file -> file.rows()).sum();
          });
    }
  }

  private static long rows(LoadSummary summary) {
    return summary.kinds().stream().mapToLong(kind -> kind.snapshot()).sum();
  }

  private void plain() {
    GraphSnapshot content = SnapshotReader.open(snapshot, THREADS, Progress.NONE);
    try (LocalServer server = server("plain");
        Driver driver = GraphDatabase.driver(server.bolt(), AuthTokens.none());
        Session session = driver.session()) {
      PlainLoad load = new PlainLoad(session, content);
      int half = content.identifierLinks().size() / 2;
      work.time("plain: nodes", load::nodes);
      work.time("plain: links, first half", () -> load.links(0, half));
      work.time("plain: links, second half", () -> load.links(half, Integer.MAX_VALUE));
    }
  }
}
