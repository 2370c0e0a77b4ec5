package io.ringlight.graph.extract;

import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.store.SnapshotReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes small extracts and builds them. */
final class ExtractFixture {
  private final Path directory;
  private int builds;

  ExtractFixture(Path directory) {
    this.directory = directory;
  }

  Path extract() {
    return directory.resolve("extract");
  }

  ExtractFixture file(String name, String... lines) {
    return bytes(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  ExtractFixture bytes(String name, byte[] content) {
    Path file = extract().resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** All rejects allowed, two threads. */
  Build build() {
    return build(options -> options);
  }

  Build build(UnaryOperator<BuildOptions> change) {
    Path home = directory.resolve("build-" + builds++);
    Path snapshot = home.resolve("snapshot");
    Path rejects = home.resolve("rejects");
    try {
      Files.createDirectories(snapshot);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    BuildOptions options =
        change.apply(new BuildOptions(null, null, 1.0, null, null, rejects, 2, 512L << 20));
    return new Build(
        snapshot, rejects, ExtractBuilder.build(extract(), snapshot, options, Progress.NONE));
  }

  /** Where the rejects of the last build are. */
  Path lastRejects() {
    return directory.resolve("build-" + (builds - 1)).resolve("rejects");
  }

  static BuildOptions asOf(BuildOptions options, String time, Duration window) {
    return new BuildOptions(
        time == null ? null : Instant.parse(time).toEpochMilli(),
        window,
        options.maxRejects(),
        options.pseudonymizeKeyFile(),
        options.idMapFile(),
        options.rejectsDirectory(),
        options.threads(),
        options.memoryBytes());
  }

  static BuildOptions maxRejects(BuildOptions options, double share) {
    return new BuildOptions(
        options.asOf(),
        options.window(),
        share,
        options.pseudonymizeKeyFile(),
        options.idMapFile(),
        options.rejectsDirectory(),
        options.threads(),
        options.memoryBytes());
  }

  static BuildOptions pseudonymized(BuildOptions options, Path key, Path idMap) {
    return new BuildOptions(
        options.asOf(),
        options.window(),
        options.maxRejects(),
        key,
        idMap,
        options.rejectsDirectory(),
        options.threads(),
        options.memoryBytes());
  }

  /** What a build left. */
  record Build(Path snapshot, Path rejectsDirectory, BuildSummary summary) {
    String id() {
      return summary.manifest().snapshotId();
    }

    io.ringlight.graph.GraphSnapshot open() {
      return SnapshotReader.open(snapshot, 1, Progress.NONE);
    }

    /** The rejects of a table without the header; none when there is no file. */
    List<String> rejects(String table) {
      Path file = rejectsDirectory.resolve(table + ".csv");
      if (!Files.exists(file)) {
        return List.of();
      }
      try {
        return Files.readAllLines(file).stream().skip(1).toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The counts of a file: rows, accepted, outside, merged, guest, rejected. */
    List<Long> counts(String file) {
      FileSummary summary =
          this.summary.files().stream()
              .filter(f -> f.file().equals(file))
              .findFirst()
              .orElseThrow();
      return List.of(
          summary.rows(),
          summary.accepted(),
          summary.outside(),
          summary.merged(),
          summary.guest(),
          summary.rejected());
    }
  }

  /** Runs what must fail and gives what it failed with. */
  static RinglightException failure(Runnable action) {
    try {
      action.run();
    } catch (RinglightException e) {
      return e;
    }
    throw new AssertionError("Nothing failed.");
  }
}
