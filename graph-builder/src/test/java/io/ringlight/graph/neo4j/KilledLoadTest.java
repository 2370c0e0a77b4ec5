package io.ringlight.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.Progress;
import io.ringlight.graph.extract.RandomMarketplace;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads that are killed outright at random moments; the next load must finish them. */
@Tag("slow")
class KilledLoadTest {
  private static final int KILLS = 10;

  @TempDir Path directory;

  /** Loads a snapshot in a process of its own: address, user, password, snapshot. */
  static final class Loader {
    private Loader() {}

    public static void main(String[] arguments) {
      Neo4jAddress address =
          new Neo4jAddress(arguments[0], arguments[1], System.getenv("PASSWORD"), null);
      try (Neo4jGraph graph = Neo4jGraph.connect(address)) {
        SnapshotFolder.load(graph, Path.of(arguments[2]));
      }
    }
  }

  private Process start(Path snapshot) throws Exception {
    Neo4jAddress address = SnapshotFolder.address();
    File log = directory.resolve("loader.log").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Loader.class.getName(),
                address.uri(),
                address.user(),
                snapshot.toString())
            .redirectErrorStream(true)
            .redirectOutput(log);
    builder.environment().put("PASSWORD", address.password());
    return builder.start();
  }

  @Test
  void theNextLoadFinishesWhatAKilledOneBegan() throws Exception {
    SnapshotFolder folder = new SnapshotFolder(directory);
    Path snapshot = folder.build(RandomMarketplace.tables(4));
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int interrupted = 0;
    try (Neo4jGraph graph = SnapshotFolder.emptyGraph()) {
      long start = System.nanoTime();
      assertThat(start(snapshot).waitFor()).isZero();
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      for (int kill = 0; kill < KILLS; kill++) {
        graph.write("MATCH (n) DETACH DELETE n", Map.of());
        // What comes before is the start of the virtual machine.
        long wait = millis / 4 + random.nextLong(millis * 3 / 4);
        Process process = start(snapshot);
        process.waitFor(wait, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        interrupted += GraphDescription.read(graph).loadingId() == null ? 0 : 1;
        SnapshotFolder.load(graph, snapshot);
        Neo4jSnapshot taken = folder.take(graph);
        assertThat(taken.manifest().snapshotId())
            .as("killed after %d ms, seed %d", wait, seed)
            .isEqualTo(SnapshotFolder.id(snapshot));
        assertThat(taken.warnings()).isEmpty();
      }
    }
    assertThat(interrupted).as("loads that were really interrupted, seed %d", seed).isPositive();
  }

  /** Fails at a step of a load, as if the program were interrupted there. */
  private static final class Interruption implements Progress {
    private int steps;

    Interruption(int steps) {
      this.steps = steps;
    }

    @Override
    public void begin(String stage, long total) {
      advance(1);
    }

    @Override
    public void advance(long count) {
      if (steps-- == 0) {
        throw new IllegalStateException("interrupted");
      }
    }

    @Override
    public void end() {}
  }

  @Test
  void aChainOfInterruptedLoadsOfDifferentSnapshotsEndsInTheLast() {
    SnapshotFolder folder = new SnapshotFolder(directory);
    List<Path> snapshots =
        List.of(
            folder.build(RandomMarketplace.tables(5)), folder.build(RandomMarketplace.tables(6)));
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (Neo4jGraph graph = SnapshotFolder.emptyGraph()) {
      for (int round = 0; round < KILLS; round++) {
        Path snapshot = snapshots.get(random.nextInt(2));
        try {
          Neo4jLoader.load(
              graph,
              snapshot,
              SnapshotFolder.options(true, true),
              new Interruption(random.nextInt(2500)));
        } catch (IllegalStateException e) {
          assertThat(folder.take(graph).warnings())
              .as("seed %d", seed)
              .containsExactly(
                  "The load of %s into %s was not finished, so the snapshot lacks a part of it; run the load again."
                      .formatted(SnapshotFolder.id(snapshot), graph.address()));
        }
      }
      SnapshotFolder.load(graph, snapshots.get(0));
      assertThat(folder.take(graph).manifest().snapshotId())
          .as("seed %d", seed)
          .isEqualTo(SnapshotFolder.id(snapshots.get(0)));
    }
  }
}
