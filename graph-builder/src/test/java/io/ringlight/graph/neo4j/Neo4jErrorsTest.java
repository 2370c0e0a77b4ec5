package io.ringlight.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.IdentifierLinks;
import io.ringlight.graph.Progress;
import io.ringlight.graph.extract.RandomMarketplace;
import io.ringlight.graph.store.SnapshotReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.exceptions.SecurityException;

/** What servers and other people's changes do to a load or a snapshot, on a real server. */
class Neo4jErrorsTest {
  @TempDir Path directory;

  private static void assertFails(ThrowingCallable work, ExitCode code, String sentence) {
    assertThatThrownBy(work).hasMessage(sentence).extracting("exitCode").isEqualTo(code);
  }

  private static Neo4jAddress address(String uri, String password, String database) {
    return new Neo4jAddress(uri, "neo4j", password, database);
  }

  @Test
  void whoCannotBeReachedOrDoesNotLetUsInIsNamed() {
    Neo4jAddress good = SnapshotFolder.address();
    String uri = good.uri();
    assertFails(
        () -> Neo4jGraph.connect(address("bolt://127.0.0.1:1", "x", null)),
        ExitCode.UNAVAILABLE,
        "Neo4j at bolt://127.0.0.1:1 cannot be reached; check the address and that the server runs.");
    assertFails(
        () -> Neo4jGraph.connect(address(uri, "wrong", null)),
        ExitCode.NO_PERMISSION,
        "Neo4j at %s refuses the user neo4j or the password; check both.".formatted(uri));
    assertFails(
        () -> Neo4jGraph.connect(address(uri, null, null)),
        ExitCode.NO_PERMISSION,
        "Neo4j at %s refuses the user neo4j or the password; check both.".formatted(uri));
    assertFails(
        () -> Neo4jGraph.connect(address(uri, good.password(), "absent")),
        ExitCode.NO_INPUT,
        "Neo4j at %s has no database absent; check its name, or leave out --database."
            .formatted(uri));
    assertFails(
        () -> Neo4jGraph.connect(address("localhost", "x", null)),
        ExitCode.USAGE,
        "'localhost' is not the address of a Neo4j; write one such as neo4j://localhost:7687.");
    String encrypted = uri.replace("bolt:", "bolt+s:");
    assertFails(
        () -> Neo4jGraph.connect(address(encrypted, good.password(), null)),
        ExitCode.UNAVAILABLE,
        "Neo4j at %s cannot be spoken to over TLS; check its certificate, or name it with bolt:// or neo4j:// if it does not encrypt."
            .formatted(encrypted));
    String browser = TestServer.get().browser().getAuthority();
    assertFails(
        () -> Neo4jGraph.connect(address("bolt://" + browser, "x", null)),
        ExitCode.UNAVAILABLE,
        "bolt://%s is an address for browsers; name the one for Bolt, whose port is usually 7687."
            .formatted(browser));
  }

  @Test
  void aCertificateThatDoesNotHoldIsNoMatterOfPasswords() {
    SecurityException refused =
        new SecurityException("no secured connection", new SSLHandshakeException("expired"));
    assertFails(
        () -> {
          throw Neo4jFailure.of(address("bolt+s://host", "x", null), refused);
        },
        ExitCode.UNAVAILABLE,
        "Neo4j at bolt+s://host cannot be spoken to over TLS; check its certificate, or name it with bolt:// or neo4j:// if it does not encrypt.");
  }

  @Test
  void aGraphThatWasNeverLoadedHasNoSnapshot() {
    SnapshotFolder folder = new SnapshotFolder(directory);
    try (Neo4jGraph graph = SnapshotFolder.emptyGraph()) {
      assertFails(
          () -> folder.take(graph),
          ExitCode.NO_INPUT,
          "No snapshot was ever loaded into %s; load one with: ringlight load, or say with --mapping what the graph holds."
              .formatted(graph.address()));
    }
  }

  @Test
  void oneLoadAtATime() {
    SnapshotFolder folder = new SnapshotFolder(directory);
    Path snapshot = folder.build(RandomMarketplace.tables(7));
    try (Neo4jGraph graph = SnapshotFolder.emptyGraph()) {
      GraphSchema.create(graph);
      try (LoadLock other = LoadLock.take(graph)) {
        assertThat(other).isNotNull();
        assertFails(
            () -> SnapshotFolder.load(graph, snapshot),
            ExitCode.TEMPORARY_FAILURE,
            "Another load writes to %s; wait until it has ended.".formatted(graph.address()));
      }
      SnapshotFolder.load(graph, snapshot);
    }
  }

  @Test
  void changesByOthersAreReadAndTold() {
    SnapshotFolder folder = new SnapshotFolder(directory);
    Path snapshot = folder.build(RandomMarketplace.tables(7));
    try (Neo4jGraph graph = SnapshotFolder.emptyGraph()) {
      SnapshotFolder.load(graph, snapshot);
      graph.write(
          "MATCH (a:Account) WITH a LIMIT 1 SET a.country = 'XX', a.note = 'mine'"
              + " CREATE (:Mine)-[:WATCHES]->(a)",
          Map.of());
      Neo4jSnapshot taken = folder.take(graph);
      assertThat(taken.manifest().snapshotId()).isNotEqualTo(SnapshotFolder.id(snapshot));
      assertThat(taken.warnings()).isEmpty();
      LoadSummary mended = SnapshotFolder.load(graph, snapshot);
      assertThat(mended.kinds().stream().mapToLong(LoadSummary.Kind::changed).sum()).isEqualTo(1);
      assertThat(folder.take(graph).manifest().snapshotId()).isEqualTo(SnapshotFolder.id(snapshot));
      assertThat(
              graph
                  .write("MATCH (:Mine)-[:WATCHES]->(a {note: 'mine'}) RETURN count(a)", Map.of())
                  .get(0)
                  .get(0)
                  .asInt())
          .isEqualTo(1);
    }
  }

  /** Writes to the graph while it is read. */
  private record Meddler(Neo4jGraph graph) implements Progress {
    @Override
    public void begin(String stage, long total) {
      if (stage.equals("reading order")) {
        graph.write("CREATE (:Meddled)", Map.of());
      }
    }

    @Override
    public void advance(long steps) {}

    @Override
    public void end() {}
  }

  @Test
  void aGraphThatChangesWhileItIsReadIsTold() {
    SnapshotFolder folder = new SnapshotFolder(directory);
    Path snapshot = folder.build(RandomMarketplace.tables(7));
    try (Neo4jGraph graph = SnapshotFolder.emptyGraph()) {
      SnapshotFolder.load(graph, snapshot);
      assertThat(folder.take(graph, new Meddler(graph)).warnings())
          .containsExactly(
              graph.address()
                  + " was written to while it was read, so the snapshot may show no single moment; take it again when nothing writes.");
    }
  }

  @Test
  void withoutOrdersLinksStayAndBehaviourIsSaidToBeLost() {
    SnapshotFolder folder = new SnapshotFolder(directory);
    Path snapshot = folder.build(RandomMarketplace.tables(7));
    try (Neo4jGraph graph = SnapshotFolder.emptyGraph()) {
      Neo4jLoader.load(graph, snapshot, SnapshotFolder.options(false, true), Progress.NONE);
      Neo4jSnapshot taken = folder.take(graph);
      assertThat(taken.warnings()).hasSize(1).first().asString().contains("--no-orders");
      assertThat(taken.manifest().counts().orders()).isZero();
      GraphSnapshot whole = SnapshotReader.open(snapshot, 1, Progress.NONE);
      GraphSnapshot without = SnapshotReader.open(folder.lastTaken, 1, Progress.NONE);
      assertThat(without.identifierLinks().size()).isEqualTo(whole.identifierLinks().size());
      for (int link = 0; link < whole.identifierLinks().size(); link++) {
        assertThat(describe(without.identifierLinks(), link))
            .isEqualTo(describe(whole.identifierLinks(), link));
      }
    }
  }

  @Test
  void ordersThatALoadWithoutOrdersLeavesAreNotCountedTwice() {
    SnapshotFolder folder = new SnapshotFolder(directory);
    Path snapshot = folder.build(RandomMarketplace.tables(7));
    try (Neo4jGraph graph = SnapshotFolder.emptyGraph()) {
      Neo4jLoader.load(graph, snapshot, SnapshotFolder.options(false, false), Progress.NONE);
      String without = folder.take(graph).manifest().snapshotId();
      SnapshotFolder.load(graph, snapshot);
      Neo4jLoader.load(graph, snapshot, SnapshotFolder.options(false, false), Progress.NONE);
      Neo4jSnapshot taken = folder.take(graph);
      assertThat(taken.manifest().counts().orders()).isZero();
      assertThat(taken.manifest().snapshotId()).isEqualTo(without);
    }
  }

  private static List<Object> describe(IdentifierLinks links, int link) {
    return List.of(
        links.account(link),
        links.identifier(link),
        links.role(link),
        links.firstSeen(link),
        links.lastSeen(link),
        links.events(link));
  }

  @Test
  void aGraphThatCannotBeASnapshotIsNamed() {
    SnapshotFolder folder = new SnapshotFolder(directory);
    Path snapshot = folder.build(RandomMarketplace.tables(7));
    try (Neo4jGraph graph = SnapshotFolder.emptyGraph()) {
      SnapshotFolder.load(graph, snapshot);
      graph.write("CREATE (:Order {order_id: 'stray', buyer_id: 'nobody'})", Map.of());
      assertFails(
          () -> folder.take(graph),
          ExitCode.BAD_INPUT,
          "An order names the account nobody, which the graph lacks; add it, or take the order out.");
      graph.write(
          "MATCH (o {order_id: 'stray'}) SET o = {order_id: 'stray', amount: true}", Map.of());
      assertFails(
          () -> folder.take(graph),
          ExitCode.BAD_INPUT,
          "A property that stands for amount holds true, which cannot be one; mend it in the graph.");
      graph.write("MATCH (o {order_id: 'stray'}) DELETE o", Map.of());
      graph.write("MERGE (a:Account {account_id: 'odd'}) SET a.kind = 'shop'", Map.of());
      assertFails(
          () -> folder.take(graph),
          ExitCode.BAD_INPUT,
          "The graph has the kind shop, which is none of buyer, seller, creator; change it there or in the mapping.");
    }
  }
}
