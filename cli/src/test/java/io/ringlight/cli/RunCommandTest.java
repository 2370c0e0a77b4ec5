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
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  private static final MarketplaceOptions SMALL = new MarketplaceOptions(1_000, 1, 0.3, 0.4);

  @TempDir static Path shared;
  private static Path market;

  /** A run that several tests look at, and what it printed. */
  private static Path first;

  private static Session firstSession;

  @TempDir Path temporary;
  private final Session session = new Session();

  @BeforeAll
  static void runOnAMarketplace() throws IOException {
    market = Files.createDirectory(shared.resolve("market"));
    Marketplace.write(market, SMALL, accounts -> {});
    first = shared.resolve("runs/first");
    firstSession = new Session();
    int code = firstSession.run("run", market, "--out", first, "--threads", 1, "--min-score", 0);
    assertThat(code).as(firstSession.err()).isZero();
  }

  private void assertRuns(Object... arguments) {
    int code = session.run(arguments);
    assertThat(code).as(session.err()).isZero();
  }

  private static JsonNode summary(Path run) throws IOException {
    return new ObjectMapper().readTree(run.resolve("summary.json").toFile());
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesTheRunDirectoryOfTheContract() throws IOException {
    assertThat(names(first))
        .containsExactly(
            "accounts.parquet",
            "partition.parquet",
            "rejects",
            "rings.jsonl",
            "snapshot",
            "summary.json");
    assertThat(names(first.getParent())).containsExactly("first");
    assertThat(names(first.resolve("snapshot"))).contains("manifest.json", "orders.parquet");
    assertThat(names(first.resolve("rejects"))).isEmpty();
  }

  @Test
  void aPeerListsItsGroupsAndIsNamed() throws IOException {
    Path run = shared.resolve("peers/components");
    assertRuns("detect", first.resolve("snapshot"), "--out", run, "--detector", "components");
    assertThat(summary(run).path("parameters").path("detector").asText()).isEqualTo("components");
    assertThat(summary(run).path("calibration").path("source").asText()).isEqualTo("none");
    assertThat(summary(first).path("parameters").path("detector").asText()).isEqualTo("ringlight");
    RingSchema schema = new RingSchema();
    List<String> lines = Files.readAllLines(run.resolve("rings.jsonl"));
    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      assertThat(schema.errors(line)).as(line).isEmpty();
      assertThat(new ObjectMapper().readTree(line).path("score").asDouble()).isEqualTo(1);
    }
  }

  @Test
  void namesTheDetectorsThereAre() {
    int code = session.run("run", market, "--out", temporary.resolve("no"), "--detector", "magic");
    assertThat(code).isEqualTo(64);
    assertThat(session.err())
        .contains("ringlight, components, modularity, label-propagation, fraudar")
        .contains("'magic'");
  }

  @Test
  void eachRingFitsTheSchemaAndNoAccountIsInTwo() throws IOException {
    RingSchema schema = new RingSchema();
    TreeSet<String> seen = new TreeSet<>();
    List<String> lines = Files.readAllLines(first.resolve("rings.jsonl"));
    assertThat(lines).isNotEmpty();
    double last = 1;
    for (String line : lines) {
      assertThat(schema.errors(line)).as(line).isEmpty();
      JsonNode ring = new ObjectMapper().readTree(line);
      assertThat(ring.path("score").asDouble()).isLessThanOrEqualTo(last);
      last = ring.path("score").asDouble();
      ring.path("members")
          .forEach(member -> assertThat(seen.add(member.path("account_id").asText())).isTrue());
    }
  }

  @Test
  void theSummaryAccountsForEveryRow() throws IOException {
    JsonNode summary = summary(first);
    assertThat(summary.path("schema_version").asInt()).isEqualTo(1);
    assertThat(summary.path("started_at").asText()).isEqualTo(Session.NOW.toString());
    assertThat(summary.path("run_id").asText()).matches("20260601T120000Z-[0-9a-f]{8}");
    assertThat(summary.path("snapshot_id").asText()).matches("S-[0-9a-f]{24}");
    assertThat(summary.path("counts").path("accounts").asInt()).isEqualTo(1_000);
    assertThat(summary.path("parameters").path("threads").asInt()).isEqualTo(1);
    assertThat(summary.path("model").path("shipped").asBoolean()).isTrue();
    assertThat(summary.path("previous").isNull()).isTrue();
    assertThat(summary.path("peak_memory_bytes").asLong()).isPositive();
    assertThat(summary.path("stages")).hasSize(8);
    assertThat(summary.path("input").path("files")).hasSize(12);
    for (JsonNode file : summary.path("input").path("files")) {
      assertThat(file.path("rows").asLong())
          .as(file.toString())
          .isEqualTo(
              file.path("accepted").asLong()
                  + file.path("merged").asLong()
                  + file.path("guest").asLong()
                  + file.path("rejected").asLong());
      assertThat(file.path("sha256").asText()).matches("[0-9a-f]{64}");
    }
  }

  @Test
  void saysWhatWasReadAndFoundAndWhatToTypeNext() throws IOException {
    String id = firstRing().path("ring_id").asText();
    assertThat(firstSession.out())
        .startsWith("1,000 accounts, ")
        .containsPattern("rows read from 12 files: [0-9,]+ merged, [0-9,]+ rejected\n")
        .containsPattern("\n[0-9,]+ rings? with [0-9,]+ accounts\n  " + id + "  ")
        .contains("\nWritten to " + first + " in ")
        .contains("\n  ringlight explain " + first + " " + id + "\n");
    assertThat(firstSession.err()).isEmpty();
  }

  private static JsonNode firstRing() throws IOException {
    return new ObjectMapper().readTree(Files.readAllLines(first.resolve("rings.jsonl")).get(0));
  }

  @Test
  void jsonIsTheSummary() throws IOException {
    Path run = temporary.resolve("run");
    assertRuns("run", market, "--out", run, "--json", "--quiet");
    assertThat(session.out()).isEqualTo(Files.readString(run.resolve("summary.json")));
  }

  @Test
  void detectOnTheSnapshotFindsTheVerySameRings() throws IOException {
    Path snapshot = temporary.resolve("snapshots/a");
    Path detected = temporary.resolve("runs/detected");
    assertRuns("build", market, "--out", snapshot);
    assertThat(session.out())
        .contains("Snapshot " + summary(first).path("snapshot_id").asText() + " in " + snapshot);
    assertRuns("detect", snapshot, "--out", detected, "--format", "csv", "--min-score", 0);
    assertThat(Files.mismatch(first.resolve("rings.jsonl"), detected.resolve("rings.jsonl")))
        .isEqualTo(-1);
    assertThat(Files.readSymbolicLink(detected.resolve("snapshot")))
        .hasToString("../../snapshots/a");
    assertThat(Files.readAllLines(detected.resolve("accounts.csv"))).hasSize(1_001);
    assertThat(summary(detected).path("input").path("files")).hasSize(9);
  }

  @Test
  void aLaterRunGoesOnFromTheLatestAndOldOnesArePruned() throws IOException {
    Path runs = temporary.resolve("runs");
    assertRuns("run", market, "--out", runs.resolve("h1"), "--previous", "latest");
    assertThat(session.err())
        .isEqualTo(
            "ringlight: No finished run lies beside "
                + runs.resolve("h1")
                + ": this is the first.\n");
    String first = summary(runs.resolve("h1")).path("run_id").asText();
    assertRuns("run", market, "--out", runs.resolve("h2"), "--previous", "latest", "--keep", 1);
    assertThat(session.err()).isEqualTo("ringlight: Deleted old runs: h1.\n");
    assertThat(summary(runs.resolve("h2")).path("previous").path("run_id").asText())
        .isEqualTo(first);
    assertThat(names(runs)).containsExactly("h2");
  }

  @Test
  void explainShowsARingInWordsAndAsAGraph() throws IOException {
    String id = firstRing().path("ring_id").asText();
    assertRuns("explain", first, id);
    assertThat(session.out()).startsWith("Ring " + id + ": ").contains("What holds it together");
    assertRuns("explain", first, id, "--format", "dot");
    assertThat(session.out()).startsWith("graph ring {");
    assertRuns("explain", first, id, "--format", "graphml");
    assertThat(session.out()).startsWith("<?xml");
    String a = firstRing().path("members").get(0).path("account_id").asText();
    String b = firstRing().path("members").get(1).path("account_id").asText();
    assertRuns("explain", first, id, "--between", a, b);
    assertThat(session.out()).contains(a).contains(b);
  }
}
