package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.Multigraph;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.graphml.SimpleGraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code explain} on each ring of the committed marketplace. */
class ExplainCommandTest {
  private static final Path MARKET =
      Path.of(System.getProperty("ringlight.root")).resolve("sample-data/marketplace");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir static Path directory;
  private static Path run;
  private static final List<JsonNode> RINGS = new ArrayList<>();
  private final Session session = new Session();

  @BeforeAll
  static void runOnIt() throws IOException {
    Session session = new Session();
    run = directory.resolve("run");
    assertThat(session.run("run", MARKET, "--out", run, "--quiet")).as(session.err()).isZero();
    for (String line : Files.readAllLines(run.resolve("rings.jsonl"))) {
      RINGS.add(MAPPER.readTree(line));
    }
    assertThat(RINGS).isNotEmpty();
  }

  private String explain(JsonNode ring, Object... options) {
    List<Object> words = new ArrayList<>(List.of("explain", run, id(ring)));
    words.addAll(List.of(options));
    assertThat(session.run(words.toArray())).as(session.err()).isZero();
    assertThat(session.err()).isEmpty();
    return session.out();
  }

  private static String id(JsonNode ring) {
    return ring.path("ring_id").asText();
  }

  private static List<String> members(JsonNode ring) {
    return ring.path("members").findValuesAsText("account_id");
  }

  @Test
  void saysAllThatTheRunSaysOfARing() {
    for (JsonNode ring : RINGS) {
      String text = explain(ring);
      assertThat(text).startsWith("Ring " + id(ring) + ": " + members(ring).size() + " accounts");
      for (String list : List.of("reasons", "counter_evidence")) {
        ring.path(list)
            .forEach(
                one ->
                    assertThat(text)
                        .contains("  - %s (%s, ".formatted(one.path("text").asText(), code(one))));
      }
      ring.path("members")
          .forEach(one -> assertThat(text).contains("\n  " + kind(one) + " " + account(one)));
      ring.path("shared")
          .forEach(
              one ->
                  assertThat(text)
                      .contains(
                          "\n  " + one.path("type").asText() + " " + one.path("id").asText()));
      assertThat(text).contains("\nWhat moved the score", "\nWhat holds it together\n");
    }
  }

  private static String code(JsonNode reason) {
    return reason.path("code").asText();
  }

  private static String kind(JsonNode member) {
    return member.path("kind").asText();
  }

  private static String account(JsonNode member) {
    return member.path("account_id").asText();
  }

  @Test
  void pointsLeadToTheScore() {
    for (JsonNode ring : RINGS) {
      JsonNode score = ring.path("score_points");
      double logOdds = score.path("intercept").asDouble();
      double average = logOdds;
      for (JsonNode feature : score.path("features")) {
        logOdds += feature.path("points").asDouble();
      }
      assertThat(1 / (1 + Math.exp(-logOdds)))
          .as(id(ring))
          .isCloseTo(ring.path("score").asDouble(), within(1e-4));
      assertThat(explain(ring))
          .contains(String.format(Locale.ROOT, "%+.2f  the average candidate\n", average))
          .contains(String.format(Locale.ROOT, "%+.2f  this ring\n", logOdds));
    }
  }

  @Test
  void jsonHoldsTheLineAsItStandsAndTheStructure() throws IOException {
    for (JsonNode ring : RINGS) {
      JsonNode json = MAPPER.readTree(explain(ring, "--json"));
      assertThat(json.path("schema_version").asInt()).isEqualTo(1);
      assertThat(json.path("ring")).isEqualTo(ring);
      JsonNode structure = json.path("structure");
      assertThat(structure.path("parts").findValuesAsText("id"))
          .containsExactlyInAnyOrderElementsOf(members(ring));
      JsonNode breakup = structure.path("falls_apart");
      assertThat(breakup.path("parts").findValuesAsText("id"))
          .containsExactlyInAnyOrderElementsOf(members(ring));
      int largest = 0;
      for (JsonNode part : breakup.path("parts")) {
        largest = Math.max(largest, part.size());
      }
      assertThat(2 * largest <= members(ring).size())
          .as(id(ring))
          .isEqualTo(breakup.path("apart").asBoolean());
    }
  }

  @Test
  void dotAndGraphMlDrawTheSameGraph() {
    for (JsonNode ring : RINGS.subList(0, 2)) {
      Set<String> dot = nodes(new DOTImporter<>(), explain(ring, "--format", "dot"));
      Set<String> graphMl =
          nodes(new SimpleGraphMLImporter<>(), explain(ring, "--format", "graphml"));
      assertThat(dot).as(id(ring)).isEqualTo(graphMl);
      assertThat(dot).as(id(ring)).hasSizeGreaterThanOrEqualTo(members(ring).size());
    }
  }

  private static Set<String> nodes(GraphImporter<String, DefaultEdge> importer, String text) {
    Multigraph<String, DefaultEdge> graph =
        new Multigraph<>(
            SupplierUtil.createStringSupplier(), SupplierUtil.DEFAULT_EDGE_SUPPLIER, false);
    importer.importGraph(graph, new StringReader(text));
    return new LinkedHashSet<>(graph.vertexSet());
  }

  /** Members whom the graph joins, and others. */
  @Test
  void betweenNamesWaysFromOneMemberToTheOther() throws IOException {
    for (JsonNode ring : RINGS) {
      JsonNode parts = MAPPER.readTree(explain(ring, "--json")).path("structure").path("parts");
      List<String> members = members(ring);
      String from = members.get(0);
      for (String to : Set.of(members.get(1), members.get(members.size() - 1))) {
        JsonNode json = MAPPER.readTree(explain(ring, "--between", from, to, "--json"));
        boolean joined = false;
        for (JsonNode part : parts) {
          joined |= part.findValuesAsText("id").containsAll(List.of(from, to));
        }
        assertThat(json.path("shortest").isNull()).as(from + " " + to).isEqualTo(!joined);
        json.path("disjoint").forEach(path -> assertPath(path, from, to));
        if (joined) {
          assertPath(json.path("shortest"), from, to);
          assertThat(json.path("disjoint").get(0)).isEqualTo(json.path("strongest"));
        }
      }
    }
  }

  private static void assertPath(JsonNode path, String from, String to) {
    List<String> ids = path.path("nodes").findValuesAsText("id");
    assertThat(ids).startsWith(from).endsWith(to).doesNotHaveDuplicates();
    assertThat(path.path("ties")).hasSize(ids.size() - 1);
    double strength = 1;
    for (JsonNode tie : path.path("ties")) {
      assertThat(tie).isNotEmpty();
      strength *= tie.get(0).path("weight").asDouble();
    }
    assertThat(path.path("strength").asDouble()).isCloseTo(strength, within(1e-9));
  }

  /** Its members may be gone from the snapshot, and it has no score any more. */
  @Test
  void aRingThatDissolvedIsToldWithoutItsGraph() throws IOException {
    Path old = directory.resolve("old");
    Files.createDirectories(old);
    Files.copy(run.resolve("summary.json"), old.resolve("summary.json"));
    String line =
        Files.readAllLines(run.resolve("rings.jsonl"))
            .get(0)
            .replace("\"status\":\"new\"", "\"status\":\"dissolved\"")
            .replaceFirst("\"account_id\":\"[^\"]*", "\"account_id\":\"gone")
            .replaceFirst("\"score_points\":.*", "\"score_points\":null}");
    Files.writeString(old.resolve("rings.jsonl"), line);

    assertThat(session.run("explain", old, "R-")).as(session.err()).isZero();
    assertThat(session.out())
        .contains("\ndissolved, revision 1\n", " gone, risk ")
        .doesNotContain("What moved the score", "What holds it together");
    assertThat(session.run("explain", old, "R-", "--json")).as(session.err()).isZero();
    JsonNode json = MAPPER.readTree(session.out());
    assertThat(json.path("ring")).isEqualTo(MAPPER.readTree(line));
    assertThat(json.path("structure").isNull()).isTrue();
  }

  @Test
  void drawsWholeRingsOnly() {
    String id = id(RINGS.get(0));
    List<String> two = members(RINGS.get(0)).subList(0, 2);
    assertUsage(
        "--format dot draws the whole ring; leave out --json, or --format.",
        "explain",
        run,
        id,
        "--format",
        "dot",
        "--json");
    assertUsage(
        "--format graphml draws the whole ring; leave out --between, or --format.",
        "explain",
        run,
        id,
        "--format",
        "graphml",
        "--between",
        two.get(0),
        two.get(1));
    assertUsage(
        "Account 'nobody' is no member of the ring; name one of its members.",
        "explain",
        run,
        id,
        "--between",
        two.get(0),
        "nobody");
  }

  private void assertUsage(String message, Object... words) {
    assertThat(session.run(words)).isEqualTo(64);
    assertThat(session.err()).isEqualTo("ringlight: " + message + "\n");
    assertThat(session.out()).isEmpty();
  }

  /** What the program itself prints is what a session prints. */
  @Test
  void theProgramPrintsTheSame() throws Exception {
    Program.Result result = new Program(directory).run("explain", "run", id(RINGS.get(0)));
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).isEqualTo(explain(RINGS.get(0)));
  }
}
