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
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrendTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path shared;
  private static Path snapshot;

  @TempDir Path runs;
  private final Session session = new Session();

  @BeforeAll
  static void buildASnapshot() throws IOException {
    Path market = Files.createDirectory(shared.resolve("market"));
    Marketplace.write(market, new MarketplaceOptions(2_000, 6, 0.3, 0.4), accounts -> {});
    snapshot = shared.resolve("snapshot");
    assertThat(new Session().run("build", market, "--out", snapshot)).isZero();
  }

  private int detect(String name, double minScore, Object... more) {
    Object[] command = {"detect", snapshot, "--out", runs.resolve(name), "--min-score", minScore};
    Object[] all = Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return session.run(all);
  }

  private JsonNode summary(String name) throws IOException {
    return JSON.readTree(runs.resolve(name + "/summary.json").toFile());
  }

  private JsonNode trend(String name) throws IOException {
    return summary(name).path("trend");
  }

  private static Map<String, Long> rings(JsonNode run) {
    Map<String, Long> rings = new TreeMap<>();
    for (JsonNode tally : run.path("typologies")) {
      rings.put(tally.path("typology").asText(), tally.path("rings").asLong());
    }
    return rings;
  }

  @Test
  void eachRunStandsBesideThoseBeforeIt() throws IOException {
    assertThat(detect("first", 0.9)).isZero();
    assertThat(session.out()).doesNotContain("Since run");
    assertThat(detect("second", 0.01, "--previous", runs.resolve("first"))).isZero();
    String second = session.out();
    assertThat(detect("third", 0.01, "--previous", runs.resolve("second"))).isZero();

    assertThat(trend("first").path("runs")).hasSize(1);
    assertThat(trend("first").path("new_unknown")).isEmpty();
    assertThat(trend("third").path("runs")).hasSize(3);
    for (int run = 0; run < 3; run++) {
      String name = new String[] {"first", "second", "third"}[run];
      JsonNode told = trend("third").path("runs").get(run);
      assertThat(told).isEqualTo(trend(name).path("runs").get(run));
      assertThat(told.path("run_id")).isEqualTo(summary(name).path("run_id"));
      Map<String, Long> counted = new TreeMap<>();
      summary(name)
          .path("counts")
          .path("rings_by_typology")
          .properties()
          .forEach(count -> counted.put(count.getKey(), count.getValue().asLong()));
      assertThat(rings(told)).isEqualTo(counted);
    }
    assertThat(second)
        .contains("\nSince run " + summary("first").path("run_id").asText() + ":\n")
        .containsPattern("\n  [a-z ]+ +[0-9]+ rings? +\\(\\+[0-9]+\\)");
    assertThat(session.out())
        .contains("  as many rings and accounts of each typology, and as much money\n");
  }

  @Test
  void newUnknownRingsAreNamed() throws IOException {
    assertThat(detect("first", 0.9)).isZero();
    assertThat(detect("second", 0.01, "--previous", runs.resolve("first"))).isZero();

    JsonNode patterns = trend("second").path("new_unknown");
    assertThat(patterns).isNotEmpty();
    for (JsonNode pattern : patterns) {
      assertThat(pattern.path("reasons")).isNotEmpty();
      assertThat(pattern.path("ring_ids")).hasSize(pattern.path("rings").asInt());
      assertThat(pattern.path("accounts").asInt()).isGreaterThan(2);
      assertThat(pattern.path("seen_before").isBoolean()).isTrue();
    }
    assertThat(session.out()).contains("  new and unknown: ");
  }

  @Test
  void aRunWithoutATrendIsGoneOnFromAllTheSame() throws IOException {
    assertThat(detect("first", 0.5)).isZero();
    Path file = runs.resolve("first/summary.json");
    Files.writeString(file, Files.readString(file).replace("\"trend\"", "\"other\""));

    assertThat(detect("second", 0.5, "--previous", runs.resolve("first"))).isZero();
    assertThat(trend("second").path("runs")).hasSize(1);
    assertThat(session.out()).doesNotContain("Since run");
  }

  @Test
  void aDamagedTrendIsAnError() throws IOException {
    assertThat(detect("first", 0.5)).isZero();
    Path file = runs.resolve("first/summary.json");
    Files.writeString(file, Files.readString(file).replace("\"typologies\"", "\"other\""));

    assertThat(detect("second", 0.5, "--previous", runs.resolve("first"))).isEqualTo(65);
    assertThat(session.err())
        .isEqualTo("ringlight: " + file + " has a damaged trend; run the detection again.\n");
    assertThat(runs.resolve("second")).doesNotExist();
  }
}
