package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ringlight.graph.extract.Pseudonymizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with rings and risks of our own making, laid beside labels. */
class EvaluateCommandTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final int ACCOUNTS = 20;

  @TempDir static Path shared;
  private static String ringLine;

  @TempDir Path temporary;
  private final Session session = new Session();
  private Path labels;

  /** Twenty accounts; whatever the detector makes of them is replaced by rings of our own. */
  @BeforeAll
  static void prepare() throws IOException {
    Path extract = Files.createDirectory(shared.resolve("extract"));
    StringBuilder accounts = new StringBuilder("account_id,kind\n");
    StringBuilder orders = new StringBuilder("order_id,buyer_id,device_id\n");
    for (int i = 0; i < ACCOUNTS; i++) {
      accounts.append("a").append(i).append(",buyer\n");
      orders.append("o").append(i).append(",a").append(i).append(",d").append(i / 4).append('\n');
    }
    Files.writeString(extract.resolve("accounts.csv"), accounts);
    Files.writeString(extract.resolve("orders.csv"), orders);
    run("plain");
    Path key = Files.writeString(shared.resolve("key"), KEY);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    run("hashed", "--pseudonymize", key);
    Path market = Path.of(System.getProperty("ringlight.root")).resolve("sample-data/marketplace");
    Session session = new Session();
    assertThat(session.run("run", market, "--out", shared.resolve("market"))).isZero();
    ringLine = Files.readAllLines(shared.resolve("market/rings.jsonl")).get(0);
  }

  private static void run(String name, Object... more) {
    List<Object> words = new ArrayList<>(List.of("run", shared.resolve("extract")));
    words.addAll(List.of("--out", shared.resolve(name), "--format", "csv", "--quiet"));
    words.addAll(List.of(more));
    Session session = new Session();
    assertThat(session.run(words.toArray())).as(session.err()).isZero();
  }

  @BeforeEach
  void label() throws IOException {
    labels = write("labels.csv", "account_id,label,ring_id,typology\n" + knownRing(0, "T1"));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(temporary.resolve(name), text);
  }

  /** Four accounts as rows of labels. */
  private static String knownRing(int from, String ringId) {
    StringBuilder rows = new StringBuilder();
    for (int i = from; i < from + 4; i++) {
      rows.append("a%d,fraud,%s,brushing\n".formatted(i, ringId));
    }
    return rows.toString();
  }

  /** A ring with members from one number to another. */
  private static String ring(String id, double score, Double qValue, int from, int to)
      throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode ring = (ObjectNode) mapper.readTree(ringLine);
    ring.put("ring_id", id).put("score", score).put("q_value", qValue).put("typology", "brushing");
    JsonNode member = ring.path("members").get(0);
    var members = mapper.createArrayNode();
    IntStream.range(from, to)
        .forEach(i -> members.add(((ObjectNode) member.deepCopy()).put("account_id", "a" + i)));
    ring.set("members", members);
    return mapper.writeValueAsString(ring) + "\n";
  }

  /** A copy of the plain run with other rings. */
  private Path listing(String name, String... rings) throws IOException {
    Path run = Files.createDirectory(temporary.resolve(name));
    for (String file : List.of("summary.json", "accounts.csv")) {
      Files.copy(shared.resolve("plain").resolve(file), run.resolve(file));
    }
    Files.writeString(run.resolve("rings.jsonl"), String.join("", rings));
    return run;
  }

  private void assertRuns(Object... arguments) {
    int code = session.run(arguments);
    assertThat(code).as(session.err()).isZero();
    assertThat(session.err()).isEmpty();
  }

  private JsonNode json(Object... arguments) throws IOException {
    assertRuns(arguments);
    return new ObjectMapper().readTree(session.out());
  }

  private void assertFails(int code, String sentence, Object... arguments) {
    assertThat(session.run(arguments)).as(session.err()).isEqualTo(code);
    assertThat(session.err()).isEqualTo("ringlight: " + sentence + "\n");
    assertThat(session.out()).isEmpty();
  }

  @Test
  void jsonNamesTheRunAndHoldsEveryFigure() throws IOException {
    Path run = listing("run", ring("R-1", 0.9, 0.01, 0, 4), ring("R-2", 0.6, 0.04, 8, 12));
    Path alike = write("alike.csv", "account_id,group_id,kind\na8,g,family\na16,g,family\n");

    JsonNode report =
        json("evaluate", run, "--labels", labels, "--complete", "--lookalikes", alike, "--json");

    JsonNode summary = new ObjectMapper().readTree(shared.resolve("plain/summary.json").toFile());
    assertThat(report.path("schema_version").asInt()).isEqualTo(1);
    assertThat(report.path("run_id")).isEqualTo(summary.path("run_id"));
    assertThat(report.path("snapshot_id")).isEqualTo(summary.path("snapshot_id"));
    assertThat(report.path("labels").path("matched").asInt()).isEqualTo(4);
    assertThat(report.path("rings").path("f1").asDouble()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(report.path("rings").path("chance").asInt()).isEqualTo(1);
    assertThat(report.path("naming").path("right").path("share").asDouble()).isEqualTo(1);
    // one of two rings with a small q-value is a chance ring
    assertThat(report.path("significance").path("chance").path("share").asDouble()).isEqualTo(0.5);
    assertThat(report.path("by_lookalike").get(0).path("honest_flagged").path("share").asDouble())
        .isEqualTo(0.5);
    assertThat(report.path("accounts").path("accounts").asInt()).isEqualTo(ACCOUNTS);
    assertThat(report.path("accounts").path("by_risk").path("roc_auc").isNumber()).isTrue();
  }

  @Test
  void risksAreReadFromEitherFormat() throws IOException {
    Path run = listing("run", ring("R-1", 0.9, null, 0, 4));
    StringBuilder accounts = new StringBuilder("account_id,kind,risk,ring_id,ring_role\n");
    for (int i = 0; i < ACCOUNTS; i++) {
      // a0 to a3 are fraud, and a19 stands before all of them
      accounts.append(
          String.format(Locale.ROOT, "a%d,buyer,%.2f,,\n", i, i == 19 ? 0.99 : 0.9 - 0.04 * i));
    }
    Files.writeString(run.resolve("accounts.csv"), accounts);

    JsonNode ranking =
        json("evaluate", run, "--labels", labels, "--complete", "--json")
            .path("accounts")
            .path("by_risk");

    assertThat(ranking.path("average_precision").asDouble())
        .isCloseTo((1 / 2.0 + 2 / 3.0 + 3 / 4.0 + 4 / 5.0) / 4, within(1e-12));
    assertThat(ranking.path("roc_auc").asDouble()).isCloseTo(15.0 / 16, within(1e-12));
  }

  @Test
  void anotherRunIsComparedInWordsAndAsJson() throws IOException {
    Path better = listing("better", ring("R-1", 0.9, null, 0, 4));
    Path worse = listing("worse", ring("R-1", 0.9, null, 0, 4), ring("R-2", 0.8, null, 8, 12));

    assertRuns("evaluate", better, "--against", worse, "--labels", labels, "--complete");
    assertThat(session.out())
        .startsWith("Ring F1 is 1.000 against 0.667. The difference of +0.333");
    JsonNode report =
        json("evaluate", better, "--against", worse, "--labels", labels, "--complete", "--json");
    JsonNode first = report.path("differences").get(0);
    assertThat(first.path("figure").asText()).isEqualTo("ring_f1");
    assertThat(first.path("difference").asDouble()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(first.path("finding").asText()).isEqualTo("UNCLEAR");
    assertThat(report.path("lookalike_differences").isNull()).isTrue();
    assertThat(report.path("run").path("rings").path("listed").asInt()).isEqualTo(1);
    assertThat(report.path("against").path("rings").path("listed").asInt()).isEqualTo(2);
  }

  @Test
  void labelsOfNobodyInTheRunAre65() throws IOException {
    Path strangers = write("strangers.csv", "account_id,label\nx,fraud\ny,legit\n");
    Path run = shared.resolve("plain");
    assertFails(
        65,
        "None of the 2 accounts in "
            + strangers
            + " is among the 20 of "
            + run
            + "; name a file about the accounts of the same extract.",
        "evaluate",
        run,
        "--labels",
        strangers);
    Path alike = write("alike.csv", "account_id,group_id,kind\nx,g,family\n");
    assertFails(
        65,
        "None of the 1 accounts in "
            + alike
            + " is among the 20 of "
            + run
            + "; name a file about the accounts of the same extract.",
        "evaluate",
        run,
        "--labels",
        labels,
        "--lookalikes",
        alike);
  }

  @Test
  void labelsThatPartlyMatchAreCounted() throws IOException {
    Path some = write("some.csv", "account_id,label\na1,fraud\ny,legit\n");
    assertRuns("evaluate", shared.resolve("plain"), "--labels", some);
    assertThat(session.out())
        .startsWith(
            "Labels of 2 accounts name 0 rings; the run has 1 of these accounts and a part of 0 of"
                + " the rings; the rest counts nowhere.\n");
  }

  @Test
  void noLabelsMeanNothingUnlessTheyAreComplete() throws IOException {
    Path none = write("none.csv", "account_id,label\n");
    assertFails(
        65,
        none
            + " holds no labels; name another, or say with --complete that all accounts are legit.",
        "evaluate",
        shared.resolve("plain"),
        "--labels",
        none);
    assertThat(
            json("evaluate", shared.resolve("plain"), "--labels", none, "--complete", "--json")
                .path("accounts")
                .path("accounts")
                .asInt())
        .isEqualTo(ACCOUNTS);
  }

  @Test
  void aRunWithHashedIdsNeedsItsKey() {
    Path run = shared.resolve("hashed");
    assertFails(
        65,
        "None of the 4 accounts in "
            + labels
            + " is among the 20 of "
            + run
            + ", whose ids are keyed hashes; name their key with --pseudonymize KEYFILE.",
        "evaluate",
        run,
        "--labels",
        labels);
    assertRuns("evaluate", run, "--labels", labels, "--pseudonymize", shared.resolve("key"));
    assertThat(session.out())
        .startsWith("Labels of 4 accounts name 1 ring; the run has all of these accounts.\n");
  }

  @Test
  void labelsThatAreHashedAlreadyNeedNone() throws IOException {
    Pseudonymizer pseudonymizer = new Pseudonymizer(KEY.getBytes(StandardCharsets.UTF_8));
    Path hashed =
        write(
            "hashed.csv",
            "account_id,label\n" + pseudonymizer.pseudonym("account", "a1") + ",fraud\n");
    assertRuns("evaluate", shared.resolve("hashed"), "--labels", hashed);
  }

  @Test
  void aKeyThatDoesNotFitIsRefused() throws IOException {
    Path other = write("other", "another key, of enough bytes");
    Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-------"));
    assertFails(
        78,
        "The ids of "
            + shared.resolve("hashed")
            + " were made with another key than "
            + other
            + "; name the one that its build took.",
        "evaluate",
        shared.resolve("hashed"),
        "--labels",
        labels,
        "--pseudonymize",
        other);
    assertFails(
        64,
        "The ids of " + shared.resolve("plain") + " are no keyed hashes; leave --pseudonymize out.",
        "evaluate",
        shared.resolve("plain"),
        "--labels",
        labels,
        "--pseudonymize",
        other);
    assertFails(
        78,
        "The ids of "
            + shared.resolve("plain")
            + " and "
            + shared.resolve("hashed")
            + " were not made with the same key, so their accounts cannot be matched; build both"
            + " with one key, or both without.",
        "evaluate",
        shared.resolve("plain"),
        "--against",
        shared.resolve("hashed"),
        "--labels",
        labels);
  }

  @Test
  void runsOfOtherAccountsAreNotCompared() throws IOException {
    Path less = listing("less");
    List<String> rows = Files.readAllLines(less.resolve("accounts.csv"));
    Files.write(less.resolve("accounts.csv"), rows.subList(0, ACCOUNTS - 1));
    assertFails(
        65,
        "The runs cannot be compared: of the accounts that count, 0 are in the first alone and 2 in"
            + " the second alone; detect both on the same accounts.",
        "evaluate",
        less,
        "--against",
        shared.resolve("plain"),
        "--labels",
        labels,
        "--complete");
  }

  @Test
  void aDamagedTableOfAccountsIs65() throws IOException {
    Path run = listing("run");
    Files.writeString(run.resolve("accounts.csv"), "account_id,risk\na0,high\n");
    assertFails(
        65,
        run.resolve("accounts.csv") + " is damaged; run the detection again.",
        "evaluate",
        run,
        "--labels",
        labels);
  }
}
