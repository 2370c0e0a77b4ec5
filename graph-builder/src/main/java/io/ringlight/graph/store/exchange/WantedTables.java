package io.ringlight.graph.store.exchange;

import io.ringlight.graph.store.SnapshotTable;
import io.ringlight.graph.store.SqlText;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * A snapshot's files as views, one for each {@link ExchangeTable}, called {@code wanted_} and its
 * name: nodes with {@code number}, links with {@code from_number} and {@code to_number}, which are
 * the numbers of accounts and identifiers in the snapshot.
 */
final class WantedTables {
  private final ExchangeDatabase database;
  private final Path snapshot;
  private final boolean withOrders;

  WantedTables(ExchangeDatabase database, Path snapshot, boolean withOrders) {
    this.database = database;
    this.snapshot = snapshot;
    this.withOrders = withOrders;
  }

  static String name(ExchangeTable table) {
    return "wanted_" + table.tableName();
  }

  void create() {
    accounts();
    view(
        "snapshot_identifiers",
        "SELECT *, file_row_number AS number FROM " + file(SnapshotTable.IDENTIFIERS));
    attributes(NodeTable.DEVICE, SnapshotTable.DEVICES);
    attributes(NodeTable.ADDRESS, SnapshotTable.ADDRESSES);
    attributes(NodeTable.PAYMENT_INSTRUMENT, SnapshotTable.PAYMENT_INSTRUMENTS);
    view(
        name(NodeTable.IDENTIFIER),
        "SELECT number, type, identifier_id FROM snapshot_identifiers"
            + " WHERE type NOT IN ('device', 'address', 'payment_instrument')");
    view("snapshot_orders", "SELECT * FROM " + file(SnapshotTable.ORDERS));
    orders();
    sanctions();
    touches();
    same();
    accountLinks();
    trade(LinkTable.BUYER_SELLER, "seller");
    trade(LinkTable.BUYER_CREATOR, "creator");
  }

  private String file(SnapshotTable table) {
    return "read_parquet(%s, file_row_number = true)"
        .formatted(SqlText.fileToRead(snapshot.resolve(table.fileName())));
  }

  private void view(String name, String select) {
    database.execute("CREATE VIEW " + name + " AS " + select);
  }

  /** Features that only the other side has are null here. */
  private void accounts() {
    String file = file(SnapshotTable.ACCOUNTS);
    database.execute("CREATE VIEW snapshot_accounts AS SELECT * FROM " + file);
    String features =
        database.features().stream()
            .map(SqlText::identifier)
            .map(feature -> isInSnapshot(feature) ? ", " + feature : ", NULL::DOUBLE AS " + feature)
            .collect(Collectors.joining());
    view(
        name(NodeTable.ACCOUNT),
        """
        SELECT file_row_number AS number, account_id, kind, epoch_ms(created_at) AS created_at, country,
          status, epoch_ms(status_at) AS status_at%s
        FROM %s
        """
            .formatted(features, file));
  }

  private boolean isInSnapshot(String quotedFeature) {
    return database.number(
            "SELECT count(*) FROM (DESCRIBE snapshot_accounts) WHERE column_name = '"
                + quotedFeature.replace("\"", "")
                + "'")
        > 0;
  }

  private void attributes(NodeTable table, SnapshotTable file) {
    String attributes =
        table.columns().subList(1, table.columns().size() - 1).stream()
            .map(column -> ", a." + SqlText.identifier(column.name()))
            .collect(Collectors.joining());
    view(
        name(table),
        """
        SELECT i.number, i.identifier_id AS %s%s,
          CASE WHEN a.identifier IS NOT NULL THEN true END AS listed
        FROM snapshot_identifiers AS i LEFT JOIN %s AS a ON a.identifier = i.number
        WHERE i.type = '%s'
        """
            .formatted(table.id().name(), attributes, file(file), table.identifierType()));
  }

  private void orders() {
    view(
        name(NodeTable.ORDER),
        """
        SELECT o.file_row_number AS number, order_id, b.account_id AS buyer_id, s.account_id AS seller_id,
          c.account_id AS creator_id, d.identifier_id AS device_id, a.identifier_id AS address_id,
          p.identifier_id AS payment_instrument_id, epoch_ms(placed_at) AS placed_at, %s AS amount,
          currency, o.status, epoch_ms(o.status_at) AS status_at
        FROM snapshot_orders AS o
        LEFT JOIN wanted_account AS b ON b.number = o.buyer
        LEFT JOIN wanted_account AS s ON s.number = o.seller
        LEFT JOIN wanted_account AS c ON c.number = o.creator
        LEFT JOIN snapshot_identifiers AS d ON d.number = o.device
        LEFT JOIN snapshot_identifiers AS a ON a.number = o.address
        LEFT JOIN snapshot_identifiers AS p ON p.number = o.payment_instrument
        WHERE %s
        """
            .formatted(micros("o.amount"), withOrders));
  }

  /** Whole units and the rest apart: their product would not fit in the amount's type. */
  private static String micros(String column) {
    return "(trunc(%1$s)::BIGINT * 1000000 + ((%1$s - trunc(%1$s))::DECIMAL(7,6) * 1000000)::BIGINT)"
        .formatted(column);
  }

  private void sanctions() {
    view(
        name(NodeTable.SANCTION),
        """
        SELECT file_row_number AS number,
          sha256(to_json([type, id, type_2, id_2, reason])::VARCHAR) AS sanction_id,
          type, id, type_2, id_2, reason
        FROM %s
        """
            .formatted(file(SnapshotTable.SANCTIONED_LINKS)));
  }

  /** What link tables state, beside what orders show of the same account, thing and role. */
  private void touches() {
    view(
        "shown",
        """
        SELECT buyer AS account, device AS identifier, NULL AS role, placed_at FROM snapshot_orders
        WHERE buyer IS NOT NULL AND device IS NOT NULL
        UNION ALL SELECT buyer, address, 'shipping', placed_at FROM snapshot_orders
        WHERE buyer IS NOT NULL AND address IS NOT NULL
        UNION ALL SELECT buyer, payment_instrument, 'pays', placed_at FROM snapshot_orders
        WHERE buyer IS NOT NULL AND payment_instrument IS NOT NULL
        """);
    for (LinkTable table : LinkTable.values()) {
      if (table.isTouch()) {
        touches(table);
      }
    }
  }

  private void touches(LinkTable table) {
    String range =
        "BETWEEN %d AND %d".formatted(bound("min", table.to()), bound("max", table.to()));
    String other = table.to() == NodeTable.IDENTIFIER ? othersOnly() : "identifier " + range;
    view(
        name(table),
        """
        SELECT coalesce(l.account, o.account) AS from_number,
          coalesce(l.identifier, o.identifier) AS to_number, coalesce(l.role, o.role) AS role,
          CASE WHEN l.account IS NOT NULL THEN true END AS stated, epoch_ms(l.first_seen) AS first_seen,
          epoch_ms(l.last_seen) AS last_seen, l.events, o.orders, epoch_ms(o.first_order) AS first_order,
          epoch_ms(o.last_order) AS last_order
        FROM (SELECT * FROM %s WHERE %s) AS l
        FULL JOIN (SELECT account, identifier, role, count(*) AS orders, min(placed_at) AS first_order,
            max(placed_at) AS last_order
          FROM shown WHERE %s GROUP BY ALL) AS o
        ON l.account = o.account AND l.identifier = o.identifier AND l.role IS NOT DISTINCT FROM o.role
        """
            .formatted(file(SnapshotTable.IDENTIFIER_LINKS), other, other));
  }

  /** The types' identifiers stand in a row, each type's by itself. */
  private String othersOnly() {
    StringBuilder condition = new StringBuilder("true");
    for (NodeTable table : NodeTable.values()) {
      if (table.isIdentifier() && table != NodeTable.IDENTIFIER) {
        condition.append(
            " AND identifier NOT BETWEEN %d AND %d"
                .formatted(bound("min", table), bound("max", table)));
      }
    }
    return condition.toString();
  }

  private long bound(String which, NodeTable table) {
    return database.number(
        "SELECT coalesce(%s(number), -1) FROM snapshot_identifiers WHERE type = '%s'"
            .formatted(which, table.identifierType()));
  }

  private void same() {
    for (LinkTable table : LinkTable.values()) {
      if (table.from().isIdentifier()) {
        view(
            name(table),
            """
            SELECT number AS from_number, same_as AS to_number FROM snapshot_identifiers
            WHERE same_as <> number AND type = '%s'
            """
                .formatted(table.from().identifierType()));
      }
    }
  }

  private void accountLinks() {
    view(
        name(LinkTable.ACCOUNT_ACCOUNT),
        """
        SELECT from_account AS from_number, to_account AS to_number, type,
          epoch_ms(first_seen) AS first_seen, epoch_ms(last_seen) AS last_seen, events, %s AS amount
        FROM %s
        """
            .formatted(micros("amount"), file(SnapshotTable.ACCOUNT_LINKS)));
  }

  /** Amounts of several currencies are not added. */
  private void trade(LinkTable table, String partner) {
    view(
        name(table),
        """
        SELECT buyer AS from_number, %1$s AS to_number, count(*) AS orders,
          CASE WHEN count(DISTINCT coalesce(currency, '')) = 1 THEN TRY_CAST(sum(%2$s) AS BIGINT) END AS amount,
          CASE WHEN count(DISTINCT coalesce(currency, '')) = 1 THEN min(currency) END AS currency,
          count(*) FILTER (status = 'refunded') AS refunded,
          epoch_ms(min(placed_at)) AS first, epoch_ms(max(placed_at)) AS last
        FROM snapshot_orders WHERE buyer IS NOT NULL AND %1$s IS NOT NULL GROUP BY ALL
        """
            .formatted(partner, micros("amount")));
  }
}
