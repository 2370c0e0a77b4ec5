package io.ringlight.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.Progress;
import io.ringlight.graph.extract.RandomMarketplace;
import io.ringlight.graph.neo4j.local.LocalServer;
import io.ringlight.graph.neo4j.local.ServerOptions;
import io.ringlight.graph.store.SnapshotManifest;
import io.ringlight.graph.store.SnapshotReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is loaded comes back, on a real server. */
class RoundTripTest {
  @TempDir Path directory;
  private SnapshotFolder folder;
  private Neo4jGraph graph;

  @BeforeEach
  void connect() {
    folder = new SnapshotFolder(directory);
    graph = SnapshotFolder.emptyGraph();
  }

  @AfterEach
  void disconnect() {
    graph.close();
  }

  private void assertComesBack(Path snapshot) {
    Neo4jSnapshot taken = folder.take(graph);
    assertThat(taken.manifest().files()).isEqualTo(SnapshotManifest.read(snapshot).files());
    assertThat(taken.manifest().snapshotId()).isEqualTo(SnapshotFolder.id(snapshot));
    assertThat(taken.loadedId()).isEqualTo(SnapshotFolder.id(snapshot));
    assertThat(taken.warnings()).isEmpty();
    SnapshotReader.open(folder.lastTaken, 1, Progress.NONE);
  }

  @Test
  void aSnapshotComesBackWithTheSameIdAndASecondLoadWritesNothing() {
    Path snapshot = folder.build(RandomMarketplace.tables(1));
    LoadSummary first = SnapshotFolder.load(graph, snapshot);
    assertThat(first.kinds()).allMatch(kind -> kind.created() == kind.snapshot());
    assertComesBack(snapshot);
    LoadSummary second = SnapshotFolder.load(graph, snapshot);
    assertThat(second.kinds())
        .allMatch(kind -> kind.created() + kind.changed() + kind.deleted() + kind.left() == 0);
    assertComesBack(snapshot);
  }

  @Test
  void aSecondSnapshotReplacesTheFirst() {
    Path first = folder.build(RandomMarketplace.tables(2));
    Path second = folder.build(RandomMarketplace.tables(3));
    SnapshotFolder.load(graph, first);
    LoadSummary summary = SnapshotFolder.load(graph, second);
    assertThat(summary.kinds()).anyMatch(kind -> kind.deleted() > 0);
    assertThat(summary.left()).isZero();
    assertComesBack(second);
  }

  @Test
  void withoutDeletingWhatTheSnapshotLacksStays() {
    Path first = folder.build(RandomMarketplace.tables(2));
    Path second = folder.build(RandomMarketplace.tables(3));
    SnapshotFolder.load(graph, first);
    LoadSummary summary =
        Neo4jLoader.load(graph, second, SnapshotFolder.options(true, false), Progress.NONE);
    assertThat(summary.kinds()).allMatch(kind -> kind.deleted() == 0);
    assertThat(summary.left()).isPositive();
    assertThat(folder.take(graph).manifest().snapshotId()).isNotEqualTo(SnapshotFolder.id(second));
    SnapshotFolder.load(graph, second);
    assertComesBack(second);
  }

  @Test
  void hostileIdsAndTextsTravelUnharmed() {
    List<String> ids =
        List.of(
            "'; MATCH (n) DETACH DELETE n //",
            "`Account`) DETACH DELETE (n",
            "=HYPERLINK(\"http://evil\")",
            "+1+cmd|' /C calc'!A0",
            "-2",
            "@SUM(1)",
            "\\u0027 \\u0060 \\\\",
            "$rows",
            "{id: 1}",
            "🕵️‍♀️🦊𝄞",
            "\u202eright to left",
            "  spaces  ",
            "null",
            "a\tb",
            "x".repeat(256),
            "😀".repeat(128));
    Map<String, List<String>> tables = new TreeMap<>();
    List<String> accounts = new ArrayList<>(List.of("account_id,kind,country,f_x"));
    List<String> devices = new ArrayList<>(List.of("device_id,os,model,fingerprint"));
    List<String> links = new ArrayList<>(List.of("account_id,device_id"));
    List<String> others = new ArrayList<>(List.of("account_id,type,identifier_id"));
    List<String> orders =
        new ArrayList<>(List.of("order_id,buyer_id,seller_id,device_id,amount,currency"));
    for (int i = 0; i < ids.size(); i++) {
      String id = quoted(ids.get(i));
      String next = quoted(ids.get((i + 1) % ids.size()));
      accounts.add(id + ",buyer," + id + "," + (i - 3) / 7.0);
      devices.add(id + "," + next + ",," + next);
      links.add(id + "," + next);
      others.add(id + ",phone," + next);
      orders.add(id + "," + id + "," + next + "," + next + ",999999999999.999999," + quoted("€'"));
    }
    tables.put("accounts", accounts);
    tables.put("devices", devices);
    tables.put("account_devices", links);
    tables.put("account_identifiers", others);
    tables.put("orders", orders);
    Path snapshot = folder.build(tables);
    SnapshotFolder.load(graph, snapshot);
    assertThat(SnapshotReader.open(snapshot, 1, Progress.NONE).accounts().size())
        .isEqualTo(ids.size());
    assertComesBack(snapshot);
  }

  @Test
  @Tag("slow")
  void importedFilesAreTheSameGraphAsALoad() {
    Path snapshot = folder.build(edgeOfValues());
    Path files = folder.importFiles(snapshot);
    ServerOptions options =
        new ServerOptions(directory.resolve("imported"), 0, 0, false, 512, 64, true);
    LocalServer.importFiles(options, files);
    try (LocalServer server = LocalServer.start(options);
        Neo4jGraph imported =
            Neo4jGraph.connect(new Neo4jAddress(server.bolt().toString(), null, null, null))) {
      Neo4jSnapshot taken = folder.take(imported);
      assertThat(taken.manifest().snapshotId()).isEqualTo(SnapshotFolder.id(snapshot));
      assertThat(taken.loadedId()).isEqualTo(SnapshotFolder.id(snapshot));
      assertThat(SnapshotFolder.load(imported, snapshot).kinds())
          .allMatch(kind -> kind.created() + kind.changed() + kind.deleted() + kind.left() == 0);
    }
    assertThatThrownBy(() -> LocalServer.importFiles(options, files))
        .hasMessage(
            "The server in %s has data already; import into a new --data."
                .formatted(directory.resolve("imported")));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  @Test
  void valuesAtTheEdgeComeBack() {
    Path snapshot = folder.build(edgeOfValues());
    SnapshotFolder.load(graph, snapshot);
    assertComesBack(snapshot);
  }

  private static Map<String, List<String>> edgeOfValues() {
    Map<String, List<String>> tables = new TreeMap<>();
    tables.put(
        "accounts",
        List.of(
            "account_id,kind,created_at,status,status_at,f_empty,f_big",
            "a,buyer,0001-01-01T00:00:00Z,,,,1e308",
            "b,seller,9999-12-31T23:59:59.999Z,banned,1970-01-01T00:00:00Z,,-0.0",
            "c,creator,,,,,4.9e-324"));
    tables.put(
        "devices",
        List.of(
            "device_id,os,model",
            "bare,,",
            "alone,ios,",
            "\"line\nbreak, and \"\"quotes\"\"\",'back\\slash\\,; | :ID"));
    tables.put("account_devices", List.of("account_id,device_id,events", "a,bare,0", "b,bare,"));
    tables.put(
        "account_accounts",
        List.of(
            "from_account_id,to_account_id,type,amount",
            "a,b,transfer,0.000001",
            "a,a,transfer,-999999999999.999999",
            "b,a,follow,"));
    tables.put(
        "orders",
        List.of(
            "order_id,buyer_id,seller_id,amount,currency",
            "guest,,b,0.1,EUR",
            "nobody,,,,",
            "alone,a,,123456789012.345678,",
            "exact,,b,8589934591.999999,USD",
            "inexact,,b,8589934592.000001,USD",
            "larger,,b,9007199254.740991,USD",
            "o1,a,b,0.10,EUR",
            "o2,a,b,5,USD"));
    return tables;
  }
}
