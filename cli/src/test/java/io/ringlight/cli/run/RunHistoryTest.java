package io.ringlight.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunHistoryTest {
  @TempDir Path temporary;
  private Path parent;

  @BeforeEach
  void makeTheParent() throws IOException {
    parent = Files.createDirectory(temporary.resolve("runs"));
  }

  /** A run that ended at some hour, with a snapshot of its own. */
  private Path run(String name, int hour) throws IOException {
    Path directory = Files.createDirectory(parent.resolve(name));
    Files.createDirectory(directory.resolve(RunFiles.SNAPSHOT));
    Files.writeString(
        directory.resolve(RunFiles.SUMMARY),
        """
        {"format": "ringlight-run", "run_id": "id-%s", "finished_at": "2026-06-01T%02d:00:00Z",
         "snapshot_id": "S-1", "field_of_a_newer_version": {}}
        """
            .formatted(name, hour));
    return directory;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theLatestIsTheOneThatEndedLastWhateverItsName() throws IOException {
    run("z", 1);
    run("a", 3);
    run("m", 2);
    assertThat(RunHistory.newestFirst(parent.resolve("new")))
        .extracting(FinishedRun::runId)
        .containsExactly("id-a", "id-m", "id-z");
  }

  @Test
  void whatIsNoFinishedRunIsNotTheLatest() throws IOException {
    run("done", 1);
    Files.createDirectory(parent.resolve("empty"));
    Files.createDirectory(parent.resolve("foreign"));
    Files.writeString(parent.resolve("foreign/summary.json"), "{\"format\":\"other\"}");
    Files.createDirectory(parent.resolve("broken"));
    Files.writeString(parent.resolve("broken/summary.json"), "{\"format\":\"ringlight-run\",");
    Files.move(run("hidden", 9), parent.resolve(".hidden.tmp-01234567"));
    Files.createSymbolicLink(parent.resolve("current"), parent.resolve("done"));
    assertThat(RunHistory.newestFirst(parent.resolve("new")))
        .extracting(FinishedRun::directory)
        .containsExactly(parent.resolve("done"));
  }

  @Test
  void aFirstRunHasNone() {
    assertThat(RunHistory.newestFirst(parent.resolve("new"))).isEmpty();
    assertThat(RunHistory.newestFirst(temporary.resolve("absent/new"))).isEmpty();
  }

  @Test
  void pruningDeletesTheOldestRunsAndNothingElse() throws IOException {
    for (int hour = 1; hour <= 5; hour++) {
      run("r" + hour, hour);
    }
    Files.createDirectory(parent.resolve("notes"));
    assertThat(RunHistory.prune(parent.resolve("r5"), 2)).containsExactly("r1", "r2", "r3");
    assertThat(names()).containsExactly("notes", "r4", "r5");
  }

  @Test
  void pruningKeepsTheRunJustWrittenThoughItsClockIsBehind() throws IOException {
    run("r1", 1);
    run("r2", 2);
    run("r3", 3);
    assertThat(RunHistory.prune(parent.resolve("r1"), 2)).containsExactly("r2");
    assertThat(names()).containsExactly("r1", "r3");
  }

  @Test
  void pruningKeepsARunWhoseSnapshotAnotherLinksTo() throws IOException {
    Path first = run("r1", 1);
    run("r2", 2);
    Path third = run("r3", 3);
    Files.delete(third.resolve(RunFiles.SNAPSHOT));
    Files.createSymbolicLink(
        third.resolve(RunFiles.SNAPSHOT), Path.of("../r1").resolve(RunFiles.SNAPSHOT));
    assertThat(RunHistory.prune(third, 1)).containsExactly("r2");
    assertThat(first).exists();
  }

  @Test
  void pruningKeepsARunThatALinkBesideItNames() throws IOException {
    Path first = run("r1", 1);
    run("r2", 2);
    Files.createSymbolicLink(parent.resolve("current"), first);
    assertThat(RunHistory.prune(parent.resolve("r2"), 1)).isEmpty();
  }

  @Test
  void pruningLeavesTheTargetOfARunsLinkAlone() throws IOException {
    Path snapshot = Files.createDirectory(temporary.resolve("snapshot"));
    Files.writeString(snapshot.resolve("manifest.json"), "{}");
    Path first = run("r1", 1);
    Files.delete(first.resolve(RunFiles.SNAPSHOT));
    Files.createSymbolicLink(first.resolve(RunFiles.SNAPSHOT), snapshot);
    run("r2", 2);
    assertThat(RunHistory.prune(parent.resolve("r2"), 1)).containsExactly("r1");
    assertThat(snapshot.resolve("manifest.json")).exists();
  }

  @Test
  void pruningLeavesARunAloneWhileAnotherProcessWritesIt() throws IOException {
    Path first = run("r1", 1);
    run("r2", 2);
    try (OutputDirectory writer = OutputDirectory.begin(first, OutputKind.RUN, true)) {
      assertThat(writer.staging()).exists();
      assertThat(RunHistory.prune(parent.resolve("r2"), 1)).isEmpty();
    }
    assertThat(first).exists();
  }
}
