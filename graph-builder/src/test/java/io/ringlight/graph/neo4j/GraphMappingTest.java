package io.ringlight.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.graph.store.SnapshotReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Graphs that others built. */
class GraphMappingTest {
  @TempDir Path directory;

  private GraphMapping mapping(String... lines) throws IOException {
    return GraphMapping.read(
        Files.writeString(directory.resolve("mapping"), String.join("\n", lines)));
  }

  @Test
  void aGraphOfOthersBecomesASnapshot() throws IOException {
    SnapshotFolder folder = new SnapshotFolder(directory);
    try (Neo4jGraph graph = SnapshotFolder.emptyGraph()) {
      graph.write(
          """
          CREATE (c:Customer {number: 17, joined: date('2026-01-02'), riskScore: 0.5})
          CREATE (s:`The Shop` {name: 'shop'})
          CREATE (p:Phone {imei: 'i1'})-[:`USED BY` {since: datetime('2026-01-03T00:00:00Z')}]->(c)
          CREATE (p)-[:`USED BY` {since: datetime('2026-01-01T00:00:00Z')}]->(c)
          CREATE (c)-[:REACHED_AT]->(:Mail {address: 'a@b'})
          CREATE (c)-[:REACHED_AT]->(:Unknown)
          CREATE (:Purchase {number: 5, customer: 17, shop: 'shop', phone: 'i1', price: '12.50',
            day: localdatetime('2026-02-01T10:00:00')})
          """,
          Map.of());
      GraphMapping mapping =
          mapping(
              "# customers buy in shops",
              "account@buyer = Customer",
              "account@buyer.account_id = number",
              "account@buyer.kind = 'buyer'",
              "account@buyer.created_at = joined",
              "account@buyer.f_risk = riskScore",
              "account@seller = The Shop",
              "account@seller.account_id = name",
              "account@seller.kind = 'seller'",
              "device = Phone  ",
              "device.device_id = imei",
              "account_device = <USED BY",
              "account_device.first_seen = since\t",
              "identifier = Mail",
              "identifier.type = 'email'",
              "identifier.identifier_id = address",
              "account_identifier = REACHED_AT",
              "order = Purchase",
              "order.order_id = number",
              "order.buyer_id = customer",
              "order.seller_id = shop",
              "order.device_id = phone",
              "order.amount = price",
              "order.placed_at = day");
      assertThat(folder.take(graph, mapping, Progress.NONE).warnings()).isEmpty();
      GraphSnapshot snapshot = SnapshotReader.open(folder.lastTaken, 1, Progress.NONE);
      assertThat(snapshot.asOf()).isEqualTo(Instant.parse("2026-02-01T10:00:00Z").toEpochMilli());
      assertThat(snapshot.accounts().id(0)).isEqualTo("17");
      assertThat(snapshot.accounts().kind(1)).isEqualTo(AccountKind.SELLER);
      assertThat(snapshot.accounts().createdAt(0))
          .isEqualTo(Instant.parse("2026-01-02T00:00:00Z").toEpochMilli());
      assertThat(snapshot.accounts().feature(0, 0)).isEqualTo(0.5);
      assertThat(snapshot.identifiers().typeNames()).containsExactly("device", "email");
      assertThat(snapshot.identifierLinks().size()).isEqualTo(2);
      assertThat(snapshot.identifierLinks().firstSeen(0))
          .isEqualTo(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
      assertThat(snapshot.orders().amount(0)).isEqualTo(12_500_000);
      assertThat(snapshot.orders().seller(0)).isEqualTo(1);
    }
  }

  @Test
  void withoutOrdersBehaviourIsSaidToBeLost() throws IOException {
    SnapshotFolder folder = new SnapshotFolder(directory);
    try (Neo4jGraph graph = SnapshotFolder.emptyGraph()) {
      graph.write("CREATE (:Customer {account_id: 'a', kind: 'buyer'})", Map.of());
      assertThat(folder.take(graph, mapping("account = Customer"), Progress.NONE).warnings())
          .containsExactly(
              "The mapping names no order, so the snapshot shows no behaviour; add lines for order if the graph holds some.");
    }
  }

  @Test
  void aFileThatIsNoTextOfOursIsNamed() throws IOException {
    Path file = directory.resolve("mapping");
    String sentence =
        "The mapping %s is not UTF-8, or has a \\u without four digits; mend it.".formatted(file);
    assertThatThrownBy(() -> mapping("account = \\u12"))
        .hasMessage(sentence)
        .extracting("exitCode")
        .isEqualTo(ExitCode.BAD_CONFIGURATION);
    Files.write(file, new byte[] {'a', (byte) 0xE9, '=', 'b'});
    assertThatThrownBy(() -> GraphMapping.read(file)).hasMessage(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "device = Phone | has no line for account; say what label accounts have",
        "shop = Shop | names shop, which is no kind of node or link",
        "account.kind = k | has a line for account.kind but none for account; add one",
        "sanction = S | names sanction, which is no kind of node or link",
        "buyer_seller = S | names buyer_seller, which is no kind of node or link"
      })
  void whatAMappingCannotMeanIsNamed(String line, String what) {
    assertThatThrownBy(() -> mapping(line))
        .hasMessage("The mapping %s %s.".formatted(directory.resolve("mapping"), what))
        .extracting("exitCode")
        .isEqualTo(ExitCode.BAD_CONFIGURATION);
  }

  @Test
  void columnsAndWordsAreChecked() {
    assertThatThrownBy(() -> mapping("account = A", "account.colour = c"))
        .hasMessageEndingWith("names account.colour, but account has no such column.");
    assertThatThrownBy(() -> mapping("account = A", "account.kind = 'a' + 'b'"))
        .hasMessageEndingWith(
            "gives account.kind the value 'a' + 'b'; a word in quotes holds letters and digits.");
    assertThatThrownBy(() -> GraphMapping.read(directory.resolve("absent")))
        .hasMessage(
            "The mapping %s does not exist; check its name."
                .formatted(directory.resolve("absent")));
  }
}
