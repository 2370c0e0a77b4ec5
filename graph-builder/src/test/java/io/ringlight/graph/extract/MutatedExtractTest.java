package io.ringlight.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.extract.ExtractFixture.Build;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages bytes of a sound extract at random: a build either says why it refuses the whole, or
 * every row of every file is accounted for and the snapshot opens.
 */
class MutatedExtractTest {
  private static final byte[] BAD_BYTES = {
    0, '"', ',', '\n', '\r', '{', '9', '-', ' ', (byte) 0xFF
  };

  @TempDir Path directory;

  @Test
  void countsEveryRow() {
    mutate(1, 12);
  }

  @Test
  @Tag("slow")
  void countsEveryRowOfManyExtracts() {
    mutate(1000, 300);
  }

  private void mutate(long firstSeed, int runs) {
    for (long seed = firstSeed; seed < firstSeed + runs; seed++) {
      Random random = new Random(seed);
      ExtractFixture extract = new ExtractFixture(directory.resolve("run-" + seed));
      for (Map.Entry<String, List<String>> table : RandomMarketplace.tables(seed).entrySet()) {
        byte[] content =
            (String.join("\n", table.getValue()) + "\n").getBytes(StandardCharsets.UTF_8);
        int changes = random.nextInt(6);
        // the header is spared more often than not, or nothing but missing columns would be seen
        int from = random.nextInt(10) == 0 ? 0 : table.getValue().get(0).length();
        for (int i = 0; i < changes; i++) {
          content[from + random.nextInt(content.length - from)] =
              BAD_BYTES[random.nextInt(BAD_BYTES.length)];
        }
        extract.bytes(table.getKey() + ".csv", content);
      }
      check(extract, seed);
    }
  }

  /** Everything, or as of a moment, or a window, or both. */
  private static BuildOptions timeRange(BuildOptions options, long seed) {
    return ExtractFixture.asOf(
        options,
        seed % 2 == 0 ? null : "2026-03-01T00:00:00Z",
        seed % 3 == 0 ? Duration.ofDays(40) : null);
  }

  private static void check(ExtractFixture extract, long seed) {
    Build build;
    try {
      build = extract.build(options -> timeRange(options, seed));
    } catch (RinglightException e) {
      assertThat(e.exitCode()).as("seed %d: %s", seed, e).isEqualTo(ExitCode.BAD_INPUT);
      return;
    }
    for (FileSummary file : build.summary().files()) {
      assertThat(file.accepted() + file.merged() + file.guest() + file.rejected())
          .as("seed %d: %s", seed, file)
          .isEqualTo(file.rows());
      assertThat(List.of(file.accepted(), file.outside(), file.merged(), file.guest()))
          .as("seed %d: %s", seed, file)
          .allMatch(count -> count >= 0);
      assertThat(build.rejects(file.table()))
          .as("seed %d: %s", seed, file)
          .hasSizeGreaterThanOrEqualTo((int) file.rejected());
    }
    assertThat(build.open().accounts().size()).as("seed %d", seed).isPositive();
  }
}
