package io.ringlight.graph.extract;

import static io.ringlight.graph.extract.ExtractFixture.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.extract.ExtractFixture.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet files with every kind of type, and rows that need the long way. */
class ParquetTest {
  @TempDir Path directory;
  private ExtractFixture extract;

  @BeforeEach
  void accounts() {
    extract = new ExtractFixture(directory);
    extract.file("accounts.csv", "account_id,kind", "1,buyer", "2,buyer", "3,seller");
  }

  @Test
  void takesTypesAsTheyCome() {
    parquet(
        "account_accounts.parquet",
        """
        SELECT 1 AS from_account_id, 2::BIGINT AS to_account_id, 'transfer' AS type,
          DATE '2026-01-02' AS first_seen, TIMESTAMPTZ '2026-01-02 10:00:00+02' AS last_seen,
          3.0::DOUBLE AS events, 0.1::DOUBLE + 0.2 AS amount
        UNION ALL SELECT 2, 3, 'transfer', DATE '2026-01-03', NULL, 4.0, 12.5
        """);
    parquet(
        "orders.parquet",
        """
        SELECT 'o1' AS order_id, 1::TINYINT AS buyer_id, TIMESTAMP_NS '2026-01-02 10:00:00.123456789'
          AS placed_at, 12.345678::DECIMAL(12,6) AS amount, '' AS currency
        """);
    Build build = extract.build();
    assertThat(build.counts("account_accounts.parquet")).isEqualTo(List.of(2L, 2L, 0L, 0L, 0L, 0L));
    GraphSnapshot snapshot = build.open();
    assertThat(snapshot.accountLinks().amount(0)).isEqualTo(300_000);
    assertThat(snapshot.accountLinks().events(0)).isEqualTo(3);
    assertThat(snapshot.accountLinks().firstSeen(0)).isEqualTo(millis("2026-01-02T00:00:00Z"));
    assertThat(snapshot.accountLinks().lastSeen(0)).isEqualTo(millis("2026-01-02T08:00:00Z"));
    assertThat(snapshot.orders().placedAt(0)).isEqualTo(millis("2026-01-02T10:00:00.123Z"));
    assertThat(snapshot.orders().amount(0)).isEqualTo(12_345_678);
    assertThat(snapshot.orders().currency(0)).isEqualTo(-1);
  }

  @Test
  void tellsRowAndReasonOfBadOnes() {
    parquet(
        "account_devices.parquet",
        """
        SELECT * FROM (VALUES ('1', 'd', '2026-01-01', '2026-01-02', 1),
          ('1', NULL, '2026-01-01', '2026-01-02', 1), ('1', '', '2026-01-01', '2026-01-02', 1),
          ('1', 'd', '2026-02-30', '2026-01-02', 1), ('1', 'd', '2026-01-03', '2026-01-02', 1),
          ('1', 'd', '2026-01-03 24:00:00', NULL, 1), ('1', 'd', NULL, NULL, -1),
          (repeat('x', 257), 'd', NULL, NULL, 1), ('4', 'd', NULL, NULL, 1),
          ('1', 'd', '2026-01-01T01:00:00+01:00', NULL, 1))
          AS t(account_id, device_id, first_seen, last_seen, events)
        """);
    Build build = extract.build();
    assertThat(build.rejects("account_devices"))
        .containsExactly(
            "account_devices.parquet,2,device_id,,is missing",
            "account_devices.parquet,3,device_id,,is missing",
            "account_devices.parquet,4,first_seen,2026-02-30,names a day that the calendar does not"
                + " have",
            "account_devices.parquet,5,first_seen,2026-01-03,is later than last_seen",
            "account_devices.parquet,6,first_seen,2026-01-03 24:00:00,is not a time; write it like"
                + " 2026-05-31T12:30:00Z",
            "account_devices.parquet,7,events,-1,is negative",
            "account_devices.parquet,8,account_id,"
                + "x".repeat(256)
                + ",is longer than 256 characters",
            "account_devices.parquet,9,account_id,4,names an account that accounts does not have");
    assertThat(build.counts("account_devices.parquet")).isEqualTo(List.of(10L, 1L, 0L, 1L, 0L, 8L));
  }

  @Test
  void refusesNestedTypesAndMissingColumns() {
    parquet("orders.parquet", "SELECT 'o' AS order_id, ['1'] AS buyer_id");
    assertThat(failure(extract::build))
        .hasMessage(
            "orders.parquet has a column buyer_id that holds neither text, numbers nor times; write"
                + " it as text.");
    parquet("orders.parquet", "SELECT 'o' AS order_id");
    assertThat(failure(extract::build))
        .hasMessage("orders.parquet lacks the column buyer_id, which every orders table needs.");
  }

  @Test
  void readsBytesAsTextWhereTheyAreText() {
    parquet("orders.parquet", "SELECT encode('ä') AS order_id, '1' AS buyer_id");
    assertThat(extract.build().summary().manifest().counts().orders()).isEqualTo(1);
    parquet("orders.parquet", "SELECT '\\xFF'::BLOB AS order_id, '1' AS buyer_id");
    assertThat(failure(extract::build))
        .hasMessage("orders.parquet holds text that is not valid UTF-8; write it again.");
  }

  @Test
  void refusesWhatIsNoParquet() {
    extract.file("orders.parquet", "order_id,buyer_id", "o,1");
    assertThat(failure(extract::build))
        .hasMessage("orders.parquet is not a sound Parquet file; write it again.");
  }

  @Test
  void mixesFormatsColumnsAndHostileNames() {
    extract.extract().resolve("accounts.csv").toFile().delete();
    extract
        .file("accounts/a 'b' [c]*?.csv", "account_id,kind,f_x", "1,buyer,1")
        .file("accounts/new\nline \"q\".jsonl", "{\"account_id\":\"2\",\"kind\":\"buyer\"}")
        .file("accounts/" + "n".repeat(240) + ".csv", "kind,account_id,f_y", "seller,3,2");
    parquet("orders/it's [0-9]*?.parquet", "SELECT 'o1' AS order_id, '1' AS buyer_id");
    parquet("orders/a=1/p.parquet", "SELECT 'o2' AS order_id, '3' AS seller_id, '2' AS buyer_id");
    GraphSnapshot snapshot = extract.build().open();
    assertThat(snapshot.accounts().size()).isEqualTo(3);
    assertThat(snapshot.accounts().featureNames()).containsExactly("f_x", "f_y");
    assertThat(snapshot.accounts().feature(0, 0)).isEqualTo(1);
    assertThat(snapshot.accounts().feature(0, 2)).isNaN();
    assertThat(snapshot.accounts().feature(1, 2)).isEqualTo(2);
    assertThat(snapshot.orders().size()).isEqualTo(2);
  }

  @Test
  void readsAndWritesInHostileDirectories() {
    extract = new ExtractFixture(directory.resolve("it's [a] \"*\""));
    extract.file("accounts.csv", "account_id,kind", "1,buyer");
    parquet("orders.parquet", "SELECT 'o' AS order_id, '1' AS buyer_id");
    Build build = extract.build();
    assertThat(build.summary().manifest().counts().orders()).isEqualTo(1);
    assertThat(build.snapshot().toFile().list()).doesNotContain(".staging");
  }

  @Test
  void followsLinks() throws IOException {
    parquet("orders.parquet", "SELECT 'o' AS order_id, '1' AS buyer_id");
    Path elsewhere = Files.createDirectory(directory.resolve("elsewhere")).resolve("real.parquet");
    Files.move(extract.extract().resolve("orders.parquet"), elsewhere);
    Files.createSymbolicLink(extract.extract().resolve("orders.parquet"), elsewhere);
    assertThat(extract.build().summary().manifest().counts().orders()).isEqualTo(1);
    Files.delete(elsewhere);
    assertThat(failure(extract::build))
        .hasMessage("orders.parquet is a link that leads nowhere; put the file itself there.");
  }

  private void parquet(String name, String query) {
    Path file = extract.extract().resolve(name);
    Path plain = directory.resolve("plain.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("COPY (" + query + ") TO '" + plain + "' (FORMAT parquet)");
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
      Files.move(plain, file);
    } catch (SQLException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static long millis(String time) {
    return java.time.Instant.parse(time).toEpochMilli();
  }
}
