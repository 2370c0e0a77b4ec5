package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringlight.graph.store.ParquetTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network that was trained with the commands, and what they do with it. */
class NetworkCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path MARKET =
      Path.of(System.getProperty("ringlight.root")).resolve("sample-data/marketplace");
  private static final Path TRUTH = MARKET.resolve("truth/rings.csv");

  @TempDir static Path shared;
  private static Path snapshot;
  private static Path model;

  @TempDir Path temporary;
  private final Session session = new Session();

  @BeforeAll
  static void train() {
    snapshot = shared.resolve("snapshot");
    model = shared.resolve("model");
    Session session = new Session();
    assertThat(session.run("build", MARKET, "--out", snapshot)).as(session.err()).isZero();
    assertThat(train(session, model)).as(session.err()).isZero();
  }

  private static int train(Session session, Path out, Object... more) {
    List<Object> words =
        new ArrayList<>(List.of("train", snapshot, "--labels", TRUTH, "--complete"));
    words.addAll(List.of("--from", "none", "--epochs", 2, "--out", out));
    words.addAll(List.of(more));
    return session.run(words.toArray());
  }

  private int run(Object... arguments) {
    return session.run(arguments);
  }

  private void assertFails(int code, String sentence, Object... arguments) {
    assertThat(run(arguments)).as(session.err()).isEqualTo(code);
    assertThat(session.err().lines().findFirst()).hasValue("ringlight: " + sentence);
    assertThat(session.out()).isEmpty();
  }

  private static JsonNode summary(Path run) throws IOException {
    return JSON.readTree(run.resolve("summary.json").toFile());
  }

  @Test
  void scoreWritesARiskForEachAccountWhateverTheThreads() throws IOException {
    Path csv = temporary.resolve("risks.csv");
    assertThat(run("score", snapshot, "--model", model, "--out", csv, "--threads", 1)).isZero();
    assertThat(session.out()).startsWith("2,700 accounts by the model model, M-");
    Path again = temporary.resolve("again.csv");
    assertThat(run("score", snapshot, "--model", model, "--out", again, "--threads", 3)).isZero();
    assertThat(again).hasSameBinaryContentAs(csv);
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines).hasSize(2_701).startsWith("account_id,risk");
    assertThat(lines.subList(1, lines.size()))
        .isSorted()
        .allMatch(l -> l.matches("\\w+,[01](\\.\\d{1,4})?"));
    Path parquet = temporary.resolve("risks.parquet");
    assertThat(run("score", snapshot, "--model", model, "--out", parquet)).isZero();
    List<String> rows = new ArrayList<>(List.of("account_id,risk"));
    ParquetTable.readReal(
        parquet, "account_id", "risk", (id, risk) -> rows.add(id + "," + plain(risk)));
    assertThat(rows).isEqualTo(lines);
  }

  private static String plain(double risk) {
    return String.format(Locale.ROOT, "%.4f", risk).replaceFirst("\\.?0+$", "");
  }

  @Test
  void scoreWritesWhatTheNetworkIsTold() {
    Path risks = temporary.resolve("risks.csv");
    Path features = temporary.resolve("features.parquet");
    assertThat(
            run(
                "score",
                snapshot,
                "--model",
                model,
                "--out",
                risks,
                "--features",
                features,
                "--json"))
        .as(session.err())
        .isZero();
    assertThat(session.out()).contains("\"accounts\" : 2700").contains("\"drift\" : {");
    TreeMap<String, Double> ages = new TreeMap<>();
    ParquetTable.readReal(features, "account_id", "own.age", ages::put);
    assertThat(ages).hasSize(2_700);
  }

  @Test
  void outputsOfScoreAreChecked() throws IOException {
    Path there = Files.writeString(temporary.resolve("there.csv"), "mine");
    assertFails(
        73,
        "The output " + there + " exists; name another, or replace it with --force.",
        "score",
        snapshot,
        "--model",
        model,
        "--out",
        there);
    Path odd = temporary.resolve("risks.txt");
    assertFails(
        64,
        "The output " + odd + " is neither .csv nor .parquet by its name; give it one of the two.",
        "score",
        snapshot,
        "--model",
        model,
        "--out",
        odd);
    assertThat(there).hasContent("mine");
  }

  @Test
  void detectGivesMembersAndAccountsTheirRisks() throws IOException {
    Path run = temporary.resolve("run");
    assertThat(run("detect", snapshot, "--out", run, "--model", model, "--format", "csv"))
        .as(session.err())
        .isZero();
    JsonNode summary = summary(run);
    String id = summary.path("model").path("model_id").asText();
    assertThat(summary.path("model").path("shipped").asBoolean()).isFalse();
    assertThat(summary.path("drift").path("features_moved").asInt(-1)).isZero();
    assertThat(session.err()).doesNotContain("population stability index");
    assertThat(summary.path("stages").findValuesAsText("name")).contains("features", "risks");
    JsonNode ring = JSON.readTree(Files.readAllLines(run.resolve("rings.jsonl")).get(0));
    assertThat(ring.path("model_id").asText()).isEqualTo(id);
    Path risks = temporary.resolve("risks.csv");
    assertThat(run("score", snapshot, "--model", model, "--out", risks)).isZero();
    List<String> scored = Files.readAllLines(risks);
    List<String> listed = Files.readAllLines(run.resolve("accounts.csv"));
    for (int line = 1; line < scored.size(); line++) {
      String[] row = listed.get(line).split(",", -1);
      assertThat(row[0] + "," + row[2]).isEqualTo(scored.get(line));
    }
    JsonNode member = ring.path("members").get(0);
    assertThat(scored)
        .contains(member.path("account_id").asText() + "," + plain(member.path("risk").asDouble()));
  }

  @Test
  void noModelGivesNoRisks() throws IOException {
    Path run = temporary.resolve("run");
    assertThat(run("detect", snapshot, "--out", run, "--no-model")).as(session.err()).isZero();
    assertThat(summary(run).path("model").isNull()).isTrue();
    assertThat(summary(run).path("drift").isNull()).isTrue();
    assertThat(Files.readString(run.resolve("rings.jsonl")))
        .contains("\"model_id\":null")
        .contains("\"risk\":null");
    assertFails(
        64,
        "--no-model and --model do not go together; leave one out.",
        "detect",
        snapshot,
        "--out",
        temporary.resolve("other"),
        "--no-model",
        "--model",
        model);
  }

  @Test
  void decoysAreScoredWithRisksToo() throws IOException {
    Path run = temporary.resolve("run");
    Path copy = temporary.resolve("snapshot");
    assertThat(run("build", MARKET, "--out", copy)).isZero();
    assertThat(run("detect", copy, "--out", run, "--model", model, "--decoys", 1))
        .as(session.err())
        .isZero();
    assertThat(summary(run).path("significance").path("decoys").asInt()).isEqualTo(1);
  }

  @Test
  void anotherMarketplaceIsWarnedOf() throws IOException {
    Path bare = temporary.resolve("bare");
    Files.createDirectory(bare);
    for (String table : List.of("accounts.csv", "account_devices.csv")) {
      Files.copy(MARKET.resolve(table), bare.resolve(table));
    }
    Path run = temporary.resolve("run");
    assertThat(run("run", bare, "--out", run, "--model", model)).as(session.err()).isZero();
    JsonNode drift = summary(run).path("drift");
    assertThat(drift.path("features_moved").asInt()).isPositive();
    assertThat(drift.path("moved").get(0).path("index").asDouble()).isGreaterThan(0.25);
    String warning = "ringlight: Accounts are not what the model model, M-";
    assertThat(session.err())
        .contains(warning)
        .contains(drift.path("moved").get(0).path("feature").asText());
    Path risks = temporary.resolve("risks.csv");
    assertThat(run("score", run.resolve("snapshot"), "--model", model, "--out", risks)).isZero();
    assertThat(session.err()).contains(warning);
  }

  @Test
  void knownLabelsAreAskedForWhereTheyWereLearnt() throws IOException {
    Path labels = MARKET.resolve("labels.csv");
    Path knowing = temporary.resolve("knowing");
    assertThat(train(session, knowing, "--known-labels", labels)).as(session.err()).isZero();
    String id = JSON.readTree(knowing.resolve("manifest.json").toFile()).path("model_id").asText();
    Path risks = temporary.resolve("risks.csv");
    assertFails(
        78,
        "The model knowing, "
            + id
            + " has learnt from known labels of neighbours; name a table of them with"
            + " --known-labels.",
        "score",
        snapshot,
        "--model",
        knowing,
        "--out",
        risks);
    assertThat(run("score", snapshot, "--model", knowing, "--known-labels", labels, "--out", risks))
        .as(session.err())
        .isZero();
    Path run = temporary.resolve("run");
    assertThat(run("detect", snapshot, "--model", knowing, "--known-labels", labels, "--out", run))
        .as(session.err())
        .isZero();
    assertThat(summary(run).path("model").path("known_labels_sha256").isTextual()).isTrue();
    assertThat(run("score", snapshot, "--model", model, "--known-labels", labels, "--out", risks))
        .isEqualTo(78);
    assertThat(session.err())
        .contains(" has learnt from no known labels; leave --known-labels out, or name a model");
    assertFails(
        64,
        "--known-labels tells a model that gives accounts their risks, and none is used; name one"
            + " with --model, or leave the option out.",
        "detect",
        snapshot,
        "--no-model",
        "--known-labels",
        labels,
        "--out",
        temporary.resolve("other"));
  }

  @Test
  void onlyABetterModelIsTakenIntoUse() throws IOException {
    Path models = temporary.resolve("models");
    assertThat(train(session, models.resolve("first"), "--promote", models)).isZero();
    assertThat(session.out())
        .contains(models.resolve("current") + " leads to first now, the first.");
    assertThat(models.resolve("current").toRealPath().getFileName()).hasToString("first");
    assertThat(train(session, models.resolve("second"), "--promote", models)).isZero();
    assertThat(session.out())
        .contains("average precision of first on the same accounts: ")
        .contains("difference +0.000 (+0.000 to +0.000)")
        .contains(
            models.resolve("current")
                + " still leads to first: the new model is not better by more than chance"
                + " explains.");
    Path risks = temporary.resolve("risks.csv");
    assertThat(run("score", snapshot, "--model", models.resolve("current"), "--out", risks))
        .isZero();
    assertThat(session.out()).contains("by the model first, M-");
    assertFails(
        66,
        "first is the first model of " + models + ", with none before.",
        "train",
        "--rollback",
        models);
  }

  @Test
  void namesThatCannotBeMeantAreRefusedBeforeAnyWork() {
    Path models = temporary.resolve("models");
    assertFails(
        64,
        "--rollback trains nothing: leave out the snapshot, --labels, --out and --promote.",
        "train",
        snapshot,
        "--rollback",
        models);
    assertFails(
        64,
        "The output %s has the name of the link to the model in use; give the model another."
            .formatted(models.resolve("current")),
        "train",
        snapshot,
        "--labels",
        TRUTH,
        "--promote",
        models,
        "--out",
        models.resolve("current"));
  }

  @Test
  void aPromotedModelIsNamedByItsId() throws IOException {
    Path models = temporary.resolve("models");
    Object[] words = {
      "train",
      snapshot,
      "--labels",
      TRUTH,
      "--complete",
      "--from",
      "none",
      "--epochs",
      1,
      "--promote",
      models
    };
    assertThat(run(words)).as(session.err()).isZero();
    Path current = models.resolve("current").toRealPath();
    JsonNode manifest = JSON.readTree(current.resolve("manifest.json").toFile());
    assertThat(current.getFileName()).hasToString(manifest.path("model_id").asText());
    assertThat(run(words)).as(session.err()).isZero();
    assertThat(session.out()).contains(models.resolve("current") + " leads to it already.");
    try (var entries = Files.list(models)) {
      assertThat(entries.map(entry -> entry.getFileName().toString()))
          .containsExactlyInAnyOrder("current", "moves.jsonl", current.getFileName().toString());
    }
  }
}
