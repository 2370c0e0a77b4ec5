package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringlight.cli.run.RingSchema;
import io.ringlight.sample.Marketplace;
import io.ringlight.sample.MarketplaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecoysTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path shared;
  private static Path market;
  private static Path built;

  @TempDir Path temporary;
  private final Session session = new Session();
  private double minScore = 0.1;
  private Path snapshot;
  private Path cache;

  @BeforeAll
  static void buildASnapshot() throws IOException {
    market = Files.createDirectory(shared.resolve("market"));
    Marketplace.write(market, new MarketplaceOptions(2_000, 6, 0.3, 0.4), accounts -> {});
    built = shared.resolve("snapshot");
    assertThat(new Session().run("build", market, "--out", built)).isZero();
  }

  @BeforeEach
  void copyTheSnapshot() throws IOException {
    snapshot = Files.createDirectory(temporary.resolve("snapshot"));
    cache = temporary.resolve("snapshot.decoys.json");
    try (Stream<Path> files = Files.list(built)) {
      for (Path file : files.toList()) {
        Files.copy(file, snapshot.resolve(file.getFileName()));
      }
    }
  }

  private Path detect(String name, Object... more) {
    Path run = temporary.resolve(name);
    Object[] arguments = {"detect", snapshot, "--out", run, "--min-score", minScore};
    Object[] all = Stream.concat(Stream.of(arguments), Stream.of(more)).toArray();
    assertThat(session.run(all)).as(session.err()).isZero();
    return run;
  }

  private static JsonNode summary(Path run) throws IOException {
    return JSON.readTree(run.resolve("summary.json").toFile());
  }

  private static JsonNode significance(Path run) throws IOException {
    return summary(run).path("significance");
  }

  private static String rings(Path run) throws IOException {
    return Files.readString(run.resolve("rings.jsonl"));
  }

  @Test
  void withoutDecoysThereAreNoQValuesAndNoCache() throws IOException {
    Path run = detect("plain");
    assertThat(rings(run)).contains("\"q_value\":null").doesNotContain("\"q_value\":0");
    assertThat(significance(run).isNull()).isTrue();
    assertThat(cache).doesNotExist();
  }

  @Test
  void everyRingGetsAQValueAndTheSummaryTellsTheCost() throws IOException {
    Path run = detect("run", "--decoys", 2);
    RingSchema schema = new RingSchema();
    double before = 0;
    List<String> lines = Files.readAllLines(run.resolve("rings.jsonl"));
    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      assertThat(schema.errors(line)).as(line).isEmpty();
      double value = JSON.readTree(line).path("q_value").asDouble(-1);
      assertThat(value).isBetween(before, 1.0);
      before = value;
    }
    assertThat(significance(run).path("decoys").asInt()).isEqualTo(2);
    assertThat(significance(run).path("cached").asInt()).isZero();
    assertThat(significance(run).path("expected_chance_rings")).hasSize(3);
    assertThat(summary(run).path("parameters").path("decoys").asInt()).isEqualTo(2);
    assertThat(summary(run).path("stages").findValuesAsText("name"))
        .containsExactly(
            "open", "features", "risks", "detect", "decoys", "track", "explain", "write");
    assertThat(session.err()).isEmpty();
  }

  @Test
  void keptDecoysAreUsedAndGiveTheVerySameRings() throws IOException {
    Path first = detect("first", "--decoys", 2, "--threads", 1);
    String kept = Files.readString(cache);
    Path second = detect("second", "--decoys", 2, "--threads", 3);
    assertThat(significance(second).path("cached").asInt()).isEqualTo(2);
    assertThat(rings(second)).isEqualTo(rings(first));
    Path third = detect("third", "--decoys", 3);
    assertThat(significance(third).path("cached").asInt()).isEqualTo(2);
    assertThat(Files.readString(cache)).isNotEqualTo(kept);
    Path fourth = detect("fourth", "--decoys", 2);
    assertThat(rings(fourth)).isEqualTo(rings(first));
    assertThat(significance(fourth).path("cached").asInt()).isEqualTo(2);
  }

  @Test
  void decoysOfOtherParametersOrAnotherSnapshotAreNotUsed() throws IOException {
    detect("first", "--decoys", 1);
    minScore = 0.2;
    Path other = detect("other", "--decoys", 1);
    assertThat(significance(other).path("cached").asInt()).isZero();
    String kept = Files.readString(cache);
    String id = JSON.readTree(kept).path("snapshot_id").asText();
    Files.writeString(cache, kept.replace(id, "S-000000000000000000000000"));
    Path again = detect("again", "--decoys", 1);
    assertThat(significance(again).path("cached").asInt()).isZero();
    assertThat(session.err()).isEmpty();
    assertThat(Files.readString(cache)).isEqualTo(kept);
  }

  @Test
  void damagedDecoysAreDrawnAnewWithAWarning() throws IOException {
    Path first = detect("first", "--decoys", 1);
    String kept = Files.readString(cache);
    String[] damaged = {
      "", "{", "[]", "{}", kept.substring(0, kept.length() / 2), kept.replace("[[", "[[0.75,")
    };
    for (int i = 0; i < damaged.length; i++) {
      Files.writeString(cache, damaged[i]);
      Path again = detect("again" + i, "--decoys", 1);
      assertThat(session.err())
          .as(damaged[i])
          .isEqualTo("ringlight: The decoys in " + cache + " are damaged and were drawn anew.\n");
      assertThat(summary(again).path("warnings").toString()).contains("damaged");
      assertThat(rings(again)).isEqualTo(rings(first));
      assertThat(Files.readString(cache)).isEqualTo(kept);
    }
  }

  @Test
  void aRunKeepsItsDecoysBesideItsSnapshotAndIsNeverWrittenToAgain() throws IOException {
    Path run = temporary.resolve("runs/first");
    assertThat(session.run("run", market, "--out", run, "--decoys", 1)).isZero();
    Path kept = run.resolve("snapshot.decoys.json");
    String before = Files.readString(kept);
    snapshot = run.resolve("snapshot");
    minScore = 0.5;
    Path again = detect("again", "--decoys", 1);
    assertThat(significance(again).path("cached").asInt()).isEqualTo(1);
    Path more = detect("more", "--decoys", 2);
    assertThat(significance(more).path("cached").asInt()).isEqualTo(1);
    assertThat(Files.readString(kept)).isEqualTo(before);
    try (Stream<Path> entries = Files.list(run)) {
      assertThat(entries.map(entry -> entry.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "accounts.parquet",
              "partition.parquet",
              "rejects",
              "rings.jsonl",
              "snapshot",
              "snapshot.decoys.json",
              "summary.json");
    }
  }

  @Test
  void aCacheThatCannotBeWrittenFailsNoRun() throws IOException {
    Files.createDirectory(cache);
    Path run = detect("run", "--decoys", 1);
    assertThat(rings(run)).doesNotContain("\"q_value\":null");
    assertThat(session.err()).contains("could not be kept");
  }

  @Test
  void peersHaveNoScoreToHoldDecoysAgainst() {
    int code =
        session.run(
            "detect",
            snapshot,
            "--out",
            temporary.resolve("no"),
            "--detector",
            "components",
            "--decoys",
            1);
    assertThat(code).isEqualTo(64);
    assertThat(session.err())
        .contains(
            "--decoys goes with --detector ringlight alone: what components finds has no score that"
                + " decoys could be held against.");
  }
}
