package io.ringlight.graph.store.exchange;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.Times;
import io.ringlight.graph.store.SnapshotInfo;
import io.ringlight.graph.store.SnapshotManifest;
import io.ringlight.graph.store.SnapshotTable;
import io.ringlight.graph.store.SnapshotWriter;
import io.ringlight.graph.store.SqlText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes what a graph holds as a snapshot: numbers everything, and leaves out what only sums up.
 */
public final class PresentSnapshot {
  private static final String FROM_MICROS =
      "(%1$s::DECIMAL(19,0) * 0.000001::DECIMAL(7,6))::DECIMAL(18,6)";

  private final ExchangeDatabase database;
  private final boolean hasOrders;

  private PresentSnapshot(ExchangeDatabase database, boolean hasOrders) {
    this.database = database;
    this.hasOrders = hasOrders;
  }

  /**
   * @param database with all rows of its {@link PresentTables}
   * @param hasOrders whether the graph holds orders one by one; where it does not, what orders
   *     showed counts as stated
   * @param directory exists and is empty
   * @param info where it has no moment, the newest time in the graph is taken
   * @throws RinglightException {@link ExitCode#BAD_INPUT} when the graph breaks a rule of snapshots
   */
  public static SnapshotManifest write(
      ExchangeDatabase database, boolean hasOrders, Path directory, SnapshotInfo info) {
    PresentSnapshot snapshot = new PresentSnapshot(database, hasOrders);
    new PresentRules(database).check();
    snapshot.number();
    snapshot.accounts();
    snapshot.identifiers();
    snapshot.attributes();
    snapshot.identifierLinks();
    snapshot.accountLinks();
    snapshot.orders();
    snapshot.sanctions();
    return SnapshotWriter.write(
        database.database(),
        directory,
        info.asOf() == Times.MISSING ? dated(database, info) : info);
  }

  private static SnapshotInfo dated(ExchangeDatabase database, SnapshotInfo info) {
    List<String> newest = new ArrayList<>();
    for (SnapshotTable table : SnapshotTable.values()) {
      for (SnapshotTable.Column column : table.columns()) {
        if (column.type().startsWith("TIMESTAMP")) {
          newest.add(
              "(SELECT epoch_ms(max(%s)) FROM %s)".formatted(column.name(), table.tableName()));
        }
      }
    }
    long asOf =
        database.number(
            "SELECT coalesce(greatest(%s), %d)"
                .formatted(String.join(", ", newest), Times.MISSING));
    return new SnapshotInfo(
        asOf, info.window(), info.pseudonymized(), info.keyFingerprint(), info.createdBy());
  }

  private void create(SnapshotTable table, String select) {
    database.execute("CREATE TABLE " + table.tableName() + " AS " + select);
  }

  private void number() {
    database.execute(
        """
        CREATE TABLE account_numbers AS
        SELECT ref, account_id AS id, row_number() OVER (ORDER BY account_id) - 1 AS number FROM present_account
        """);
    database.execute(
        """
        CREATE TABLE identifier_numbers AS
        SELECT ref, type, id, row_number() OVER (ORDER BY type, id) - 1 AS number FROM (%s)
        """
            .formatted(PresentTables.IDENTIFIERS));
  }

  private void accounts() {
    String features =
        database.features().stream()
            .map(feature -> ", " + SqlText.identifier(feature))
            .collect(Collectors.joining());
    create(
        SnapshotTable.ACCOUNTS,
        """
        SELECT account_id, kind, make_timestamp_ms(created_at) AS created_at, country, status,
          make_timestamp_ms(status_at) AS status_at%s
        FROM present_account
        """
            .formatted(features));
  }

  private void identifiers() {
    new SameThings(database).create();
    create(
        SnapshotTable.IDENTIFIERS,
        """
        SELECT type, id AS identifier_id, first AS same_as
        FROM identifier_numbers LEFT JOIN same ON member = number
        """);
  }

  private void attributes() {
    attributes(SnapshotTable.DEVICES, NodeTable.DEVICE);
    attributes(SnapshotTable.ADDRESSES, NodeTable.ADDRESS);
    attributes(SnapshotTable.PAYMENT_INSTRUMENTS, NodeTable.PAYMENT_INSTRUMENT);
  }

  private void attributes(SnapshotTable target, NodeTable table) {
    List<ExchangeColumn> attributes = table.columns().subList(1, table.columns().size());
    create(
        target,
        "SELECT n.number AS identifier, %s FROM %s AS p JOIN identifier_numbers AS n USING (ref) WHERE coalesce(%s) IS NOT NULL"
            .formatted(
                ExchangeDatabase.names("p.", attributes.subList(0, attributes.size() - 1)),
                PresentTables.name(table),
                attributes.stream()
                    .map(column -> "p." + column.name() + "::VARCHAR")
                    .collect(Collectors.joining(", "))));
  }

  private void identifierLinks() {
    String all =
        Arrays.stream(LinkTable.values())
            .filter(LinkTable::isTouch)
            .map(table -> "SELECT * FROM " + PresentTables.name(table))
            .collect(Collectors.joining(" UNION ALL "));
    // A link that comes twice is merged, as the builder merges it.
    create(
        SnapshotTable.IDENTIFIER_LINKS,
        """
        SELECT a.number AS account, i.number AS identifier, role, make_timestamp_ms(min(%s)) AS first_seen,
          make_timestamp_ms(max(%s)) AS last_seen, sum(%s)::BIGINT AS events
        FROM (%s) AS l
        JOIN account_numbers AS a ON a.ref = l.from_ref JOIN identifier_numbers AS i ON i.ref = l.to_ref
        WHERE %s GROUP BY ALL
        """
            .formatted(
                hasOrders ? "first_seen" : "least(first_seen, first_order)",
                hasOrders ? "last_seen" : "greatest(last_seen, last_order)",
                hasOrders
                    ? "events"
                    : "CASE WHEN orders IS NULL THEN events ELSE orders + CASE WHEN stated THEN coalesce(events, 1) ELSE 0 END END",
                all,
                hasOrders ? "stated" : "true"));
  }

  private void accountLinks() {
    create(
        SnapshotTable.ACCOUNT_LINKS,
        """
        SELECT f.number AS from_account, t.number AS to_account, type,
          make_timestamp_ms(min(first_seen)) AS first_seen, make_timestamp_ms(max(last_seen)) AS last_seen,
          sum(events)::BIGINT AS events, %s AS amount
        FROM present_account_account AS l
        JOIN account_numbers AS f ON f.ref = l.from_ref JOIN account_numbers AS t ON t.ref = l.to_ref
        GROUP BY from_account, to_account, type
        """
            .formatted(FROM_MICROS.formatted("sum(amount)")));
  }

  private void orders() {
    create(
        SnapshotTable.ORDERS,
        """
        SELECT make_timestamp_ms(placed_at) AS placed_at, order_id, b.number AS buyer, s.number AS seller,
          c.number AS creator, d.number AS device, a.number AS address, p.number AS payment_instrument,
          %s AS amount, currency, status, make_timestamp_ms(status_at) AS status_at
        FROM present_order AS o
        LEFT JOIN account_numbers AS b ON b.id = o.buyer_id
        LEFT JOIN account_numbers AS s ON s.id = o.seller_id
        LEFT JOIN account_numbers AS c ON c.id = o.creator_id
        LEFT JOIN identifier_numbers AS d ON d.type = 'device' AND d.id = o.device_id
        LEFT JOIN identifier_numbers AS a ON a.type = 'address' AND a.id = o.address_id
        LEFT JOIN identifier_numbers AS p ON p.type = 'payment_instrument' AND p.id = o.payment_instrument_id
        """
            .formatted(FROM_MICROS.formatted("amount")));
  }

  private void sanctions() {
    create(
        SnapshotTable.SANCTIONED_LINKS,
        "SELECT DISTINCT type, id, type_2, id_2, reason FROM present_sanction");
  }
}
