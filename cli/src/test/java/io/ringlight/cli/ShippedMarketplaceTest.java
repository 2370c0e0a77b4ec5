package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringlight.cli.run.RingSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer sees first: the committed marketplace, with every option at its default. */
class ShippedMarketplaceTest {
  private static final Path MARKET =
      Path.of(System.getProperty("ringlight.root")).resolve("sample-data/marketplace");

  @TempDir static Path directory;
  private static Path run;
  private static final Session SESSION = new Session();

  @BeforeAll
  static void runOnIt() {
    run = directory.resolve("runs/first");
    assertThat(SESSION.run("run", MARKET, "--out", run)).as(SESSION.err()).isZero();
  }

  @Test
  void everyRowIsTakenAndNothingIsMissing() throws IOException {
    JsonNode summary = new ObjectMapper().readTree(run.resolve("summary.json").toFile());
    JsonNode counts = summary.path("counts");
    long accounts = Files.readAllLines(MARKET.resolve("accounts.csv")).size() - 1;
    assertThat(counts.path("accounts").asLong()).isEqualTo(accounts);
    assertThat(counts.path("rows_rejected").asLong()).isZero();
    assertThat(counts.path("rows_read").asLong())
        .isEqualTo(
            counts.path("rows_accepted").asLong()
                + counts.path("rows_merged").asLong()
                + counts.path("rows_guest").asLong());
    assertThat(summary.path("warnings")).isEmpty();
    assertThat(summary.path("missing")).isEmpty();
  }

  @Test
  void ringsCarryTheirEvidence() throws IOException {
    RingSchema schema = new RingSchema();
    List<String> lines = Files.readAllLines(run.resolve("rings.jsonl"));
    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      JsonNode ring = new ObjectMapper().readTree(line);
      assertThat(schema.errors(line)).as(line).isEmpty();
      assertThat(ring.path("score").asDouble()).isBetween(0.5, 1.0);
      assertThat(ring.path("reasons")).as(line).isNotEmpty();
      assertThat(ring.path("status").asText()).isEqualTo("new");
    }
  }

  @Test
  void mostOfWhatIsListedWasPlanted() throws IOException {
    Session session = new Session();
    int code =
        session.run(
            "evaluate", run, "--labels", MARKET.resolve("truth/rings.csv"), "--complete", "--json");
    assertThat(code).as(session.err()).isZero();
    JsonNode rings = new ObjectMapper().readTree(session.out()).path("rings");
    assertThat(rings.path("found").asInt() * 2)
        .isGreaterThanOrEqualTo(rings.path("judged").asInt());
    assertThat(rings.path("found").asInt()).isPositive();
  }

  @Test
  void theHintNamesItsOwnLabels() {
    assertThat(SESSION.out())
        .endsWith(
            "  ringlight evaluate " + run + " --labels " + MARKET.resolve("labels.csv") + "\n");
  }
}
