package io.ringlight.graph.neo4j;

import io.ringlight.graph.neo4j.local.LocalServer;
import io.ringlight.graph.neo4j.local.ServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A real Neo4j for tests: one for all test classes of a process, on free ports, in a temporary
 * folder that goes with it. It ends with the process, even one that is killed.
 */
public final class TestServer {
  private static final int HEAP_MEBIBYTES = 512;
  private static final int PAGE_CACHE_MEBIBYTES = 128;

  private static LocalServer server;

  private TestServer() {}

  /** Starts the server when it is first asked for; about ten seconds. */
  public static synchronized LocalServer get() {
    if (server == null) {
      try {
        Path directory = Files.createTempDirectory("ringlight-neo4j");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(directory)));
        server =
            LocalServer.start(
                new ServerOptions(
                    directory, 0, 0, true, HEAP_MEBIBYTES, PAGE_CACHE_MEBIBYTES, true));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return server;
  }

  private static void end(Path directory) {
    if (server != null) {
      server.close();
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
