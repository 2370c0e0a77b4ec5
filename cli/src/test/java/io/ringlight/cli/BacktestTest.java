package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringlight.sample.Marketplace;
import io.ringlight.sample.MarketplaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model of one day finds later, judged by what was found out later. */
class BacktestTest {
  private static final String THEN = "2026-01-15";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path temporary;
  private final Session session = new Session();

  private void run(Object... arguments) {
    assertThat(session.run(arguments)).as(session.err()).isZero();
  }

  @Test
  void aModelOfThePastIsJudgedByWhatWasFoundOutLater() throws IOException {
    Path market = Files.createDirectory(temporary.resolve("market"));
    Marketplace.write(market, new MarketplaceOptions(8_000, 31, 0.3, 0.4), accounts -> {});
    Path labels = market.resolve("labels.csv");
    Path then = temporary.resolve("then");
    run("build", market, "--as-of", THEN, "--out", then);
    Path model = temporary.resolve("model");
    run("train", then, "--labels", labels, "--until", THEN, "--epochs", 2, "--out", model);
    List<String> lines = Files.readAllLines(labels);
    List<String> later = lines.stream().skip(1).filter(line -> foundOut(line) > 0).toList();
    long early = lines.size() - 1 - later.size();
    assertThat(session.err())
        .isEqualTo(
            "ringlight: %d of %d labels in %s were not known until 2026-01-15T00:00:00Z, or do not say since when, and are left out.\n"
                .formatted(later.size(), lines.size() - 1, labels));
    JsonNode learnt = JSON.readTree(model.resolve("manifest.json").toFile());
    assertThat(learnt.path("labels").path("listed").asLong()).isEqualTo(early);
    Path now = temporary.resolve("now");
    run("build", market, "--out", now);
    Path found = temporary.resolve("run");
    run("detect", now, "--model", model, "--out", found);
    Path answers = temporary.resolve("later.csv");
    Files.writeString(answers, lines.get(0) + "\n" + String.join("\n", later) + "\n");
    run("evaluate", found, "--labels", answers, "--json");
    JsonNode accounts = JSON.readTree(session.out()).path("accounts");
    assertThat(accounts.path("accounts").asInt()).isEqualTo(later.size());
    double fraud = later.stream().filter(line -> line.contains(",fraud,")).count();
    assertThat(accounts.path("by_risk").path("average_precision").asDouble())
        .as("beside a ranking at random")
        .isGreaterThan(1.2 * fraud / later.size());
  }

  /** Above 0 where a label was found out after the day that is trained on. */
  private static int foundOut(String line) {
    return line.split(",")[2].compareTo(THEN + "T00:00:00Z");
  }

  @Test
  void whatIsFoundOutLaterChangesNothingOfAModelOfThePast() throws IOException {
    Path market = Files.createDirectory(temporary.resolve("market"));
    Marketplace.write(market, new MarketplaceOptions(4_000, 31, 0.3, 0.4), accounts -> {});
    Path snapshot = temporary.resolve("snapshot");
    run("build", market, "--as-of", THEN, "--out", snapshot);
    List<String> all = Files.readAllLines(market.resolve("labels.csv"));
    Path early = temporary.resolve("early.csv");
    Files.write(
        early,
        all.stream().filter(line -> line.startsWith("account_id") || foundOut(line) <= 0).toList());
    byte[] first = trained(snapshot, market.resolve("labels.csv"), "first");
    assertThat(trained(snapshot, early, "second")).isEqualTo(first);
  }

  private byte[] trained(Path snapshot, Path labels, String name) throws IOException {
    Path model = temporary.resolve(name);
    run("train", snapshot, "--labels", labels, "--until", THEN, "--epochs", 1, "--out", model);
    return Files.readAllBytes(model.resolve("manifest.json"));
  }
}
