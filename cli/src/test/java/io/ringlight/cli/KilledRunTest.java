package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.sample.Marketplace;
import io.ringlight.sample.MarketplaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the program outright at random moments; what it leaves must never look like a run. */
@Tag("slow")
class KilledRunTest {
  private static final int KILLS = 10;
  private static final List<String> WHOLE =
      List.of(
          "accounts.parquet",
          "partition.parquet",
          "rejects",
          "rings.jsonl",
          "snapshot",
          "summary.json");

  @TempDir Path directory;
  private Program program;
  private long uninterruptedMillis;

  @BeforeEach
  void measureAnUninterruptedRun() throws Exception {
    Path market = Files.createDirectory(directory.resolve("market"));
    Marketplace.write(market, new MarketplaceOptions(2_000, 1, 0.3, 0.4), accounts -> {});
    program = new Program(directory);
    long start = System.nanoTime();
    assertThat(program.run("run", "market", "--out", "first/run").code()).isZero();
    uninterruptedMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private List<String> visible(Path parent) throws IOException {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  private List<String> all(Path parent) throws IOException {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  /** Returns whether the process was still at work when it was killed. */
  private boolean killAfter(long millis, Object... arguments) throws Exception {
    Process process = program.start("killed", arguments);
    boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return !ended;
  }

  @Test
  void neverLeavesAHalfWrittenRunAndARerunWorks() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Path runs = directory.resolve("runs");
    for (int kill = 0; kill < KILLS; kill++) {
      String out = "runs/run" + kill;
      long millis = random.nextLong(uninterruptedMillis + 200);
      killAfter(millis, "run", "market", "--out", out);
      if (Files.exists(directory.resolve(out))) {
        assertThat(all(directory.resolve(out)))
            .as("killed after %d ms, seed %d", millis, seed)
            .isEqualTo(WHOLE);
      }
    }
    Program.Result rerun = program.run("run", "market", "--out", "runs/run0", "--force");
    assertThat(rerun.code()).as(rerun.err()).isZero();
    assertThat(all(runs)).as("leavings are gone, seed %d", seed).isEqualTo(visible(runs));
    assertSameRings(runs.resolve("run0"));
  }

  @Test
  void aReplacementKilledLeavesTheOldRunOrTheNewOne() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Path run = directory.resolve("runs/run");
    assertThat(program.run("run", "market", "--out", "runs/run").code()).isZero();
    for (int kill = 0; kill < KILLS; kill++) {
      // The last moments matter most here.
      long millis = uninterruptedMillis * 2 / 3 + random.nextLong(uninterruptedMillis / 2);
      killAfter(millis, "run", "market", "--out", "runs/run", "--force");
      Program.Result next = program.run("explain", "runs/run", "R-none");
      if (Files.exists(run)) {
        assertThat(all(run)).as("killed after %d ms, seed %d", millis, seed).isEqualTo(WHOLE);
        assertThat(next.err()).contains("There is no ring R-none in runs/run");
      }
    }
    assertThat(program.run("run", "market", "--out", "runs/run", "--force").code()).isZero();
    assertThat(all(directory.resolve("runs"))).containsExactly("run");
    assertSameRings(run);
  }

  private void assertSameRings(Path run) throws IOException {
    assertThat(
            Files.mismatch(run.resolve("rings.jsonl"), directory.resolve("first/run/rings.jsonl")))
        .isEqualTo(-1);
  }
}
