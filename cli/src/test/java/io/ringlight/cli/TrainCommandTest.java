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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Learning from the truth of a marketplace, and finding with what was learnt. */
class TrainCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> FILES =
      List.of("manifest.json", "weights.safetensors", "ring-score.json", "MODEL_CARD.md");

  @TempDir static Path shared;
  private static Path market;
  private static Path snapshot;
  private static Path truth;
  private static Path model;
  private static String report;

  @TempDir Path temporary;
  private final Session session = new Session();

  @BeforeAll
  static void train() throws IOException {
    market = Files.createDirectory(shared.resolve("market"));
    Marketplace.write(market, new MarketplaceOptions(20_000, 77, 0.3, 0.4), accounts -> {});
    truth = market.resolve("truth/rings.csv");
    snapshot = shared.resolve("snapshot");
    Session session = new Session();
    assertThat(session.run("build", market, "--out", snapshot)).as(session.err()).isZero();
    model = shared.resolve("models/ours");
    int code =
        session.run(
            "train",
            snapshot,
            "--labels",
            truth,
            "--complete",
            "--epochs",
            1,
            "--out",
            model,
            "--threads",
            1);
    assertThat(code).as(session.err()).isZero();
    assertThat(session.err()).isEmpty();
    report = session.out();
  }

  private int run(Object... arguments) {
    return session.run(arguments);
  }

  private void assertFails(int code, String sentence, Object... arguments) {
    assertThat(run(arguments)).as(session.err()).isEqualTo(code);
    assertThat(session.err().lines().findFirst()).hasValue("ringlight: " + sentence);
    assertThat(session.out()).isEmpty();
  }

  private static JsonNode manifest() throws IOException {
    return JSON.readTree(model.resolve("manifest.json").toFile());
  }

  private Path write(String name, List<String> lines) throws IOException {
    return Files.write(temporary.resolve(name), lines);
  }

  /** The header of the truth and as many of its rows. */
  private static List<String> rows(int count) throws IOException {
    return Files.readAllLines(truth).subList(0, count + 1);
  }

  private Path copy(String name) throws IOException {
    Path copy = Files.createDirectory(temporary.resolve(name));
    for (String file : FILES) {
      Files.copy(model.resolve(file), copy.resolve(file));
    }
    return copy;
  }

  @Test
  void theManifestAndTheReportTellWhatWasLearnt() throws IOException {
    JsonNode manifest = manifest();
    JsonNode labels = manifest.path("labels");
    List<String> lines = Files.readAllLines(truth);
    long rings = lines.stream().skip(1).map(line -> line.split(",")[2]).distinct().count();
    assertThat(manifest.path("format").asText()).isEqualTo("ringlight-model");
    assertThat(manifest.path("snapshot_id").asText())
        .isEqualTo(
            JSON.readTree(snapshot.resolve("manifest.json").toFile()).path("snapshot_id").asText());
    assertThat(labels.path("listed").asInt()).isEqualTo(lines.size() - 1);
    assertThat(labels.path("matched").asInt()).isEqualTo(lines.size() - 1);
    assertThat(labels.path("rings").asLong()).isEqualTo(rings);
    assertThat(labels.path("legit").asInt() + labels.path("ring_accounts").asInt())
        .isEqualTo(20_000);
    JsonNode score = manifest.path("ring_score");
    assertThat(score.path("rings_met").asLong()).isBetween(10L, rings);
    assertThat(score.path("with_risks").asBoolean()).isTrue();
    JsonNode heldOut = score.path("held_out");
    assertThat(heldOut.path("groups").asInt())
        .isPositive()
        .isLessThan(score.path("groups").asInt());
    assertThat(heldOut.path("loss_after").asDouble())
        .isLessThanOrEqualTo(heldOut.path("loss_before").asDouble());
    JsonNode training = manifest.path("training");
    JsonNode quality = manifest.path("quality");
    assertThat(
            training.path("learnt").path("accounts").asInt()
                + training.path("chosen").path("accounts").asInt()
                + quality.path("held_out").path("accounts").asInt())
        .isEqualTo(20_000);
    assertThat(quality.path("average_precision").path("value").asDouble())
        .isBetween(
            quality.path("average_precision").path("low").asDouble(),
            quality.path("average_precision").path("high").asDouble());
    assertThat(report)
        .startsWith(rings + " labelled rings with ")
        .contains(" held out; ")
        .contains("  average precision on the accounts held out 0.")
        .contains(" groups held out: ")
        .endsWith(
            "  ringlight detect %s --out runs/trained --model %s\n".formatted(snapshot, model));
  }

  @Test
  void threadsAndTheOrderOfLabelsDoNotChangeAByte() throws IOException {
    List<String> lines = rows(Files.readAllLines(truth).size() - 1);
    List<String> shuffled = new ArrayList<>(lines.subList(1, lines.size()));
    Collections.shuffle(shuffled, new Random(5));
    shuffled.add(0, lines.get(0));
    Path again = temporary.resolve("again");
    Object[] arguments = {"train", snapshot, "--labels", write("shuffled.csv", shuffled)};
    Object[] more = {"--complete", "--epochs", 1, "--out", again, "--threads", 3, "--json"};
    Object[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    assertThat(run(all)).as(session.err()).isZero();
    assertThat(session.out()).isEqualTo(Files.readString(model.resolve("manifest.json")));
    for (String file : FILES) {
      assertThat(again.resolve(file)).as(file).hasSameBinaryContentAs(model.resolve(file));
    }
  }

  @Test
  void whatWasLearntFindsAndIsNamed() throws IOException {
    Path run = temporary.resolve("run");
    assertThat(run("detect", snapshot, "--out", run, "--model", model)).isZero();
    String id = manifest().path("model_id").asText();
    String text = Files.readString(run.resolve("summary.json"));
    JsonNode summary = JSON.readTree(text);
    assertThat(summary.path("model").path("name").asText()).isEqualTo("ours");
    assertThat(summary.path("model").path("model_id").asText()).isEqualTo(id);
    assertThat(summary.path("model").path("ring_score_sha256"))
        .isEqualTo(manifest().path("files").get(0).path("sha256"));
    assertThat(summary.path("calibration").path("with_risks").asBoolean()).isTrue();
    assertThat(summary.path("calibration").path("source").asText())
        .isEqualTo("the model ours, " + id);
    assertThat(summary.path("calibration").path("fitted_on"))
        .isEqualTo(manifest().path("fitted_on"));
    assertThat(text).doesNotContain(model.getParent().toString());
    List<String> lines = Files.readAllLines(run.resolve("rings.jsonl"));
    assertThat(lines).hasSizeGreaterThan(5).allMatch(line -> line.contains(id));
    assertThat(run("evaluate", run, "--labels", truth, "--complete", "--json")).isZero();
    JsonNode rings = JSON.readTree(session.out()).path("rings");
    assertThat(rings.path("f1").asDouble()).isGreaterThan(0.8);
  }

  @Test
  void withNoModelTheShippedScoreIsNamed() throws IOException {
    Path run = temporary.resolve("run");
    Path small = Path.of(System.getProperty("ringlight.root")).resolve("sample-data/marketplace");
    assertThat(run("run", small, "--out", run, "--no-model")).as(session.err()).isZero();
    JsonNode summary = JSON.readTree(run.resolve("summary.json").toFile());
    assertThat(summary.path("model").isNull()).isTrue();
    assertThat(summary.path("calibration").path("source").asText())
        .isEqualTo("the score that ships with this version");
    assertThat(summary.path("calibration").path("fitted_on").asText())
        .isNotEmpty()
        .isSubstringOf(manifest().path("fitted_on").asText());
    Path trained = temporary.resolve("trained");
    assertThat(run("run", small, "--out", trained, "--model", model)).as(session.err()).isZero();
    summary = JSON.readTree(trained.resolve("summary.json").toFile());
    assertThat(summary.path("model").path("name").asText()).isEqualTo("ours");
  }

  @ParameterizedTest
  @ValueSource(strings = {"detect", "run"})
  void aModelThatDoesNotFitIs78BeforeAnyWork(String command) throws IOException {
    Path cut = copy("cut");
    Path score = cut.resolve("ring-score.json");
    byte[] bytes = Files.readAllBytes(score);
    Files.write(score, Arrays.copyOf(bytes, 1000));
    assertFails(
        78,
        score
            + " has 1000 bytes, not the "
            + bytes.length
            + " that manifest.json lists; copy the model again, or train it again.",
        command,
        temporary.resolve("absent"),
        "--out",
        temporary.resolve("run"),
        "--model",
        cut);
    assertFails(
        78,
        snapshot.resolve("manifest.json")
            + " is no manifest of a model; name a directory that train wrote.",
        command,
        temporary.resolve("absent"),
        "--out",
        temporary.resolve("run"),
        "--model",
        snapshot);
    assertThat(temporary.resolve("run")).doesNotExist();
  }

  @Test
  void peersAskNoModel() {
    assertFails(
        64,
        "--model goes with --detector ringlight alone: fraudar asks no model; leave one of the two"
            + " out.",
        "detect",
        snapshot,
        "--out",
        temporary.resolve("run"),
        "--model",
        model,
        "--detector",
        "fraudar");
  }

  private void assertNotLearnt(int code, String sentence, Path labels, Object... more) {
    Path out = temporary.resolve("model");
    List<Object> words = new ArrayList<>(List.of("train", snapshot, "--labels", labels));
    words.addAll(List.of("--out", out));
    words.addAll(List.of(more));
    assertFails(code, sentence, words.toArray());
    assertThat(temporary.toFile().list((directory, name) -> !name.endsWith(".csv"))).isEmpty();
  }

  @Test
  void fewLabelsAre65() throws IOException {
    Path labels = write("few.csv", rows(5));
    assertNotLearnt(
        65,
        labels
            + " labels no legit account of this snapshot, and what fraud is can only be learnt"
            + " beside what is none; add legit accounts, or say with --complete that all others are"
            + " legit.",
        labels);
    assertNotLearnt(
        65,
        "The 5 fraudulent accounts that "
            + labels
            + " labels hang together in 1 groups, and three are needed, one to learn from, one to"
            + " choose by and one to measure on, with legit accounts for each; label more.",
        labels,
        "--complete");
  }

  @Test
  void whatIsMissingOnTheCommandLineIs64() {
    assertFails(
        64, "Nothing can be learnt without a snapshot; name one that 'build' wrote.", "train");
    assertFails(
        64, "Nothing can be learnt without labels; name a table with --labels.", "train", snapshot);
    assertFails(
        64,
        "The model has no place; name it with --out, or name a directory of models with --promote.",
        "train",
        snapshot,
        "--labels",
        truth);
    assertFails(
        64,
        "The output %s does not lie in the directory of models %s, as --promote asks; name it %s."
            .formatted(
                temporary.resolve("elsewhere"),
                temporary.resolve("models"),
                temporary.resolve("models/elsewhere")),
        "train",
        snapshot,
        "--labels",
        truth,
        "--out",
        temporary.resolve("elsewhere"),
        "--promote",
        temporary.resolve("models"));
    assertFails(
        64,
        "--validation 1.0 leaves nothing; name a share between 0 and 1, such as 0.4.",
        "train",
        snapshot,
        "--labels",
        truth,
        "--validation",
        1,
        "--out",
        temporary.resolve("model"));
  }

  @Test
  void labelsOfOtherAccountsAre65() throws IOException {
    Path labels = write("strange.csv", List.of("account_id,label", "nobody,fraud", "noone,legit"));
    assertNotLearnt(
        65,
        "None of the 2 accounts in "
            + labels
            + " is among the 20,000 of "
            + snapshot
            + "; name a file about the accounts of the same extract.",
        labels);
    Path absent = temporary.resolve("absent.csv");
    assertThat(run("train", snapshot, "--labels", absent, "--out", temporary.resolve("model")))
        .isEqualTo(66);
  }

  @Test
  void anOutputIsReplacedOnlyWhereItIsAModel() throws IOException {
    Path labels = write("few.csv", rows(5));
    assertFails(
        73,
        "The output " + model + " exists; name another, or replace it with --force.",
        "train",
        snapshot,
        "--labels",
        labels,
        "--out",
        model);
    Path other = Files.createDirectory(temporary.resolve("other"));
    assertFails(
        73,
        "The output "
            + other
            + " exists and is not a model, so --force does not replace it; name another.",
        "train",
        snapshot,
        "--labels",
        labels,
        "--out",
        other,
        "--force");
    assertFails(
        64,
        "The model "
            + model
            + " lies inside the output "
            + model.getParent()
            + ", which --force would replace; name another output.",
        "detect",
        snapshot,
        "--out",
        model.getParent(),
        "--model",
        model,
        "--force");
  }
}
