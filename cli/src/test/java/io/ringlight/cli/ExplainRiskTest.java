package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why members have their risks, by the model that ships. */
class ExplainRiskTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path MARKET =
      Path.of(System.getProperty("ringlight.root")).resolve("sample-data/marketplace");

  @TempDir static Path shared;
  private static Path run;
  private static JsonNode ring;

  private final Session session = new Session();

  @BeforeAll
  static void detect() throws IOException {
    run = shared.resolve("run");
    Session session = new Session();
    assertThat(session.run("run", MARKET, "--out", run)).as(session.err()).isZero();
    ring = JSON.readTree(Files.readAllLines(run.resolve("rings.jsonl")).get(0));
  }

  private static String id() {
    return ring.path("ring_id").asText();
  }

  private static JsonNode riskiest() {
    JsonNode riskiest = ring.path("members").path(0);
    for (JsonNode member : ring.path("members")) {
      if (member.path("risk").asDouble() > riskiest.path("risk").asDouble()) {
        riskiest = member;
      }
    }
    return riskiest;
  }

  @Test
  void ringsSayInShortWhatMakesTheRiskOfEachMember() {
    JsonNode reasons = riskiest().path("risk_reasons");

    assertThat(reasons).isNotEmpty().hasSizeLessThanOrEqualTo(3);
    double before = Double.MAX_VALUE;
    for (JsonNode reason : reasons) {
      assertThat(reason.path("points").asDouble()).isBetween(0.1, before);
      before = reason.path("points").asDouble();
    }
  }

  @Test
  void explainTellsTheFeaturesAndTheTies() throws IOException {
    String account = riskiest().path("account_id").asText();
    assertThat(session.run("explain", run, id(), "--risk", account, "--json"))
        .as(session.err())
        .isZero();

    JsonNode explanation = JSON.readTree(session.out());
    assertThat(explanation.path("account_id").asText()).isEqualTo(account);
    assertThat(explanation.path("risk").asDouble()).isEqualTo(riskiest().path("risk").asDouble());
    JsonNode block = explanation.path("blocks").path(0);
    assertThat(block.path("points").asDouble()).isPositive();
    assertThat(block.path("features").path(0).path("feature").asText())
        .startsWith(block.path("block").asText() + ".");
    assertThat(explanation.path("neighbours")).isNotEmpty();
  }

  @Test
  void explainSaysTheSameInWords() {
    String account = riskiest().path("account_id").asText();
    assertThat(session.run("explain", run, id(), "--risk", account)).as(session.err()).isZero();

    assertThat(session.out())
        .startsWith(account + ", a " + riskiest().path("kind").asText() + ": risk ")
        .contains("What raises it, in log-odds, beside usual accounts of its kind:")
        .contains("Tied most to:");
  }

  @Test
  void whoIsNoMemberIsRefused() {
    assertThat(session.run("explain", run, id(), "--risk", "nobody")).isEqualTo(64);
    assertThat(session.err())
        .isEqualTo(
            "ringlight: nobody is no member of %s; 'explain' without --risk lists the members.\n"
                .formatted(id()));
  }

  @Test
  void aRunWithoutRisksHasNoneToExplain() throws IOException {
    Path without = shared.resolve("without");
    assertThat(session.run("run", MARKET, "--out", without, "--no-model")).isZero();
    JsonNode first = JSON.readTree(Files.readAllLines(without.resolve("rings.jsonl")).get(0));
    String account = first.path("members").path(0).path("account_id").asText();

    Session second = new Session();
    String ringId = first.path("ring_id").asText();
    assertThat(second.run("explain", without, ringId, "--risk", account)).isEqualTo(78);
    assertThat(second.err())
        .isEqualTo(
            "ringlight: The run was made without a model that gives risks; run 'detect' again with"
                + " one.\n");
  }
}
