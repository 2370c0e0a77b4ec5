package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringlight.sample.Marketplace;
import io.ringlight.sample.MarketplaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Equal rows give equal snapshots and byte-identical rings, however they are brought. */
class SameInputTest {
  private static final long SEED = 20260601;

  @TempDir static Path shared;
  private static Path market;
  private static Path reference;

  @TempDir Path temporary;

  @BeforeAll
  static void runTheReference() throws IOException {
    market = Files.createDirectory(shared.resolve("market"));
    Marketplace.write(market, new MarketplaceOptions(2_000, 3, 0.3, 0.4), accounts -> {});
    reference = shared.resolve("reference");
    run(market, reference, 1);
    assertThat(Files.size(reference.resolve("rings.jsonl"))).isPositive();
  }

  private static void run(Path extract, Path out, int threads) {
    Session session = new Session();
    int code =
        session.run(
            "run",
            extract,
            "--out",
            out,
            "--threads",
            threads,
            "--min-score",
            0,
            "--decoys",
            2,
            "--quiet");
    assertThat(code).as(session.err()).isZero();
  }

  private void assertSame(Path extract, int threads) throws IOException {
    Path out = temporary.resolve("run");
    run(extract, out, threads);
    assertThat(snapshotId(out)).isEqualTo(snapshotId(reference));
    for (String file :
        new String[] {
          "rings.jsonl", "partition.parquet", "accounts.parquet", "snapshot.decoys.json"
        }) {
      assertThat(Files.mismatch(out.resolve(file), reference.resolve(file))).as(file).isEqualTo(-1);
    }
  }

  private static String snapshotId(Path run) throws IOException {
    return new ObjectMapper()
        .readTree(run.resolve("summary.json").toFile())
        .path("snapshot_id")
        .asText();
  }

  @Test
  void againWithTwoThreads() throws IOException {
    assertSame(market, 2);
  }

  @Test
  void asShuffledPartFiles() throws IOException {
    Path extract = temporary.resolve("parts");
    ExtractVariants.writeParts(market, extract, SEED);
    assertSame(extract, 2);
  }

  @Test
  void asShuffledJsonLines() throws IOException {
    Path extract = Files.createDirectory(temporary.resolve("json"));
    ExtractVariants.writeJsonLines(market, extract, SEED);
    assertSame(extract, 1);
  }

  @Test
  void asShuffledParquet() throws IOException {
    Path extract = Files.createDirectory(temporary.resolve("parquet"));
    ExtractVariants.writeParquet(market, extract, SEED);
    assertSame(extract, 2);
  }
}
