package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringlight.sample.Marketplace;
import io.ringlight.sample.MarketplaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineageTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path temporary;
  private final Session session = new Session();

  private Map<String, String> detect(String name, double minScore, String previous)
      throws IOException {
    Path run = temporary.resolve(name);
    List<Object> command = new ArrayList<>();
    command.addAll(List.of("detect", temporary.resolve("snapshot"), "--out", run));
    command.addAll(List.of("--min-score", minScore));
    if (previous != null) {
      command.addAll(List.of("--previous", temporary.resolve(previous)));
    }
    assertThat(session.run(command.toArray())).as(session.err()).isZero();
    Map<String, String> statuses = new TreeMap<>();
    for (String line : Files.readAllLines(run.resolve("rings.jsonl"))) {
      JsonNode ring = JSON.readTree(line);
      statuses.put(ring.path("ring_id").asText(), ring.path("status").asText());
    }
    return statuses;
  }

  @Test
  void anIdNeverComesBackEvenInTheVerySameSnapshot() throws IOException {
    Path market = Files.createDirectory(temporary.resolve("market"));
    Marketplace.write(market, new MarketplaceOptions(1_000, 6, 0.3, 0.4), accounts -> {});
    assertThat(session.run("build", market, "--out", temporary.resolve("snapshot"))).isZero();

    Map<String, String> first = detect("first", 0.01, null);
    Map<String, String> ended = detect("ended", 1, "first");
    Map<String, String> empty = detect("empty", 1, "ended");
    Map<String, String> again = detect("again", 0.01, "empty");

    assertThat(first).isNotEmpty();
    assertThat(first.values()).containsOnly("new");
    assertThat(ended.keySet()).isEqualTo(first.keySet());
    assertThat(ended.values()).containsOnly("dissolved");
    assertThat(empty).isEmpty();
    assertThat(again.values()).containsOnly("new");
    assertThat(again).hasSameSizeAs(first);
    assertThat(again.keySet()).doesNotContainAnyElementsOf(first.keySet());
    assertThat(detect("fresh", 0.01, null)).isEqualTo(first);
    JsonNode summary = JSON.readTree(temporary.resolve("again/summary.json").toFile());
    assertThat(summary.path("generation").asLong()).isEqualTo(3);
  }
}
