package io.ringlight.graph.neo4j.local;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * Where the server's jars are. Maven fetches them (once; 140 MB) and keeps them in its own
 * repository; a file holds their names.
 */
final class ServerClassPath {
  /** Names a file that holds the class path; the build sets it for tests. */
  static final String PROPERTY = "ringlight.neo4j.classPath";

  private static final String PROJECT = "pom.xml";
  private static final String VERSION = "neo4j-5.26.30";

  private ServerClassPath() {}

  /**
   * @throws RinglightException {@link ExitCode#UNAVAILABLE} when Maven is not there or cannot fetch
   */
  static String find() {
    try {
      String given = System.getProperty(PROPERTY);
      if (given != null) {
        return read(Path.of(given));
      }
      Path file = directory().resolve("target/class-path");
      if (!isWhole(file)) {
        fetch();
      }
      return read(file);
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.IO_ERROR,
          "The list of Neo4j's jars cannot be read or written ("
              + IoFailure.reason(e)
              + "); check the permissions of "
              + directory()
              + ".",
          e);
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file).strip();
  }

  /** Whether there is such a list, and Maven's repository still has what it names. */
  private static boolean isWhole(Path file) throws IOException {
    return Files.exists(file)
        && Arrays.stream(read(file).split(File.pathSeparator)).allMatch(jar -> isFile(jar));
  }

  private static boolean isFile(String jar) {
    return Files.isRegularFile(Path.of(jar));
  }

  private static Path directory() {
    String ours = System.getenv("RINGLIGHT_CACHE_DIR");
    if (ours != null && !ours.isBlank()) {
      return Path.of(ours, VERSION);
    }
    String everyones = System.getenv("XDG_CACHE_HOME");
    Path parent =
        everyones == null || everyones.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(everyones);
    return parent.resolve("ringlight").resolve(VERSION);
  }

  private static void fetch() throws IOException {
    Path directory = Files.createDirectories(directory());
    try (InputStream project = ServerClassPath.class.getResourceAsStream(PROJECT)) {
      Files.copy(project, directory.resolve(PROJECT), StandardCopyOption.REPLACE_EXISTING);
    }
    Path log = directory.resolve("fetch.log");
    int code;
    try {
      code =
          new ProcessBuilder("mvn", "-q", "-B", "generate-resources")
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(directory.resolve(PROJECT).toFile()))
              .start()
              .waitFor();
    } catch (IOException e) {
      throw failure("Neo4j is fetched by Maven, which is not here; install Maven 3.8 or later.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("Fetching Neo4j was interrupted; start again.", e);
    }
    if (code != 0) {
      throw failure(
          "Maven could not fetch Neo4j; check the network and what " + log + " says.", null);
    }
  }

  private static RinglightException failure(String sentence, Exception cause) {
    return new RinglightException(ExitCode.UNAVAILABLE, sentence, cause);
  }
}
