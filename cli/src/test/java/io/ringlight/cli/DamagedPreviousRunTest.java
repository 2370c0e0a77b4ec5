package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringlight.sample.Marketplace;
import io.ringlight.sample.MarketplaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An hourly job must go on when a run that it wrote is damaged later. */
class DamagedPreviousRunTest {
  @TempDir Path temporary;
  private final Session session = new Session();
  private Path market;
  private Path runs;

  @BeforeEach
  void runTwice() throws IOException {
    market = Files.createDirectory(temporary.resolve("market"));
    Marketplace.write(market, new MarketplaceOptions(400, 1, 0.3, 0.4), accounts -> {});
    runs = temporary.resolve("runs");
    assertRuns("h1");
    assertRuns("h2", "--previous", "latest");
    // The session's clock stands still, so the newer run is told by its summary.
    Path summary = runs.resolve("h2/summary.json");
    String text = Files.readString(summary);
    Files.writeString(
        summary, text.replace("\"2026-06-01T12:00:00Z\"", "\"2026-06-01T13:00:00Z\""));
  }

  private void assertRuns(String name, Object... more) {
    Object[] command = {"run", market, "--out", runs.resolve(name), "--min-score", "0.01"};
    Object[] all = Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    assertThat(session.run(all)).as(session.err()).isZero();
  }

  private JsonNode summary(String name) throws IOException {
    return new ObjectMapper().readTree(runs.resolve(name + "/summary.json").toFile());
  }

  private static void cut(Path file, int bytes) throws IOException {
    byte[] content = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(content, content.length - bytes));
  }

  private void assertSkips(String name, String reason) throws IOException {
    String warning = "Skipped the run " + runs.resolve(name) + ", which is damaged: " + reason;
    assertRuns("h3", "--previous", "latest");
    assertThat(session.err()).isEqualTo("ringlight: " + warning + "\n");
    assertThat(summary("h3").path("warnings")).hasSize(1);
    assertThat(summary("h3").path("warnings").get(0).asText()).isEqualTo(warning);
    assertThat(summary("h3").path("previous").path("run_id").asText())
        .isEqualTo(summary("h1").path("run_id").asText());
    assertThat(summary("h3").path("counts").path("rings_by_status").fieldNames())
        .toIterable()
        .containsOnly("unchanged");
  }

  @Test
  void aCutPartitionIsSkipped() throws IOException {
    Path file = runs.resolve("h2/partition.parquet");
    cut(file, 100);
    assertSkips(
        "h2", file + " is damaged or lacks the columns account_id and community; write it again.");
  }

  @Test
  void aPartitionOfAnotherRunIsSkipped() throws IOException {
    Path file = runs.resolve("h2/partition.parquet");
    Path summary = runs.resolve("h2/summary.json");
    String text = Files.readString(summary);
    Files.writeString(summary, text.replaceFirst("\"accounts\" : 400", "\"accounts\" : 399"));
    assertSkips(
        "h2", file + " has 400 accounts where summary.json counts 399; run the detection again.");
  }

  @Test
  void ringsCutWithinALineAreSkipped() throws IOException {
    Path file = runs.resolve("h2/rings.jsonl");
    int lines = Files.readAllLines(file).size();
    cut(file, 100);
    assertSkips("h2", file + " is damaged at line " + lines + "; run the detection again.");
  }

  @Test
  void ringsCutBetweenLinesAreSkipped() throws IOException {
    Path file = runs.resolve("h2/rings.jsonl");
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, 1));
    assertThat(lines).hasSizeGreaterThan(1);
    assertSkips(
        "h2",
        file
            + " has 1 rings where summary.json counts "
            + lines.size()
            + "; run the detection again.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rings.jsonl", "partition.parquet"})
  void aRunThatLacksAFileIsSkipped(String name) throws IOException {
    Files.delete(runs.resolve("h2").resolve(name));
    assertRuns("h3", "--previous", "latest");
    assertThat(session.err()).startsWith("ringlight: Skipped the run " + runs.resolve("h2") + ", ");
    assertThat(summary("h3").path("previous").path("run_id").asText())
        .isEqualTo(summary("h1").path("run_id").asText());
  }

  @Test
  void whereNoneReadsWholeTheRunStartsAnew() throws IOException {
    cut(runs.resolve("h1/rings.jsonl"), 100);
    cut(runs.resolve("h2/partition.parquet"), 100);
    assertRuns("h3", "--previous", "latest");
    assertThat(session.err().lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("ringlight: Skipped the run " + runs.resolve("h1")))
        .anyMatch(line -> line.startsWith("ringlight: Skipped the run " + runs.resolve("h2")))
        .anyMatch(
            line ->
                line.endsWith(
                    " No run beside " + runs.resolve("h3") + " reads whole: rings get new ids."));
    assertThat(summary("h3").path("warnings")).hasSize(3);
    assertThat(summary("h3").path("previous").isNull()).isTrue();
  }

  @Test
  void aDamagedRunThatIsNamedIsAnErrorBeforeAnyWork() throws IOException {
    Path file = runs.resolve("h2/partition.parquet");
    cut(file, 100);
    assertThat(
            session.run(
                "run",
                temporary.resolve("absent"),
                "--out",
                runs.resolve("h3"),
                "--previous",
                runs.resolve("h2")))
        .isEqualTo(65);
    assertThat(session.err())
        .isEqualTo(
            "ringlight: "
                + file
                + " is damaged or lacks the columns account_id and community; write it again.\n");
    assertThat(runs.resolve("h3")).doesNotExist();
  }
}
