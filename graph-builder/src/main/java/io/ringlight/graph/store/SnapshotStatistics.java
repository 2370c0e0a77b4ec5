package io.ringlight.graph.store;

import io.ringlight.graph.Times;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a manifest says about the content of the tables. */
final class SnapshotStatistics {
  private final Connection connection;

  SnapshotStatistics(Connection connection) {
    this.connection = connection;
  }

  SnapshotCounts counts(List<SnapshotFile> files) throws SQLException {
    return new SnapshotCounts(
        countBy("kind", SnapshotTable.ACCOUNTS),
        countBy("type", SnapshotTable.IDENTIFIERS),
        files.get(SnapshotTable.IDENTIFIER_LINKS.ordinal()).rows(),
        files.get(SnapshotTable.ACCOUNT_LINKS.ordinal()).rows(),
        files.get(SnapshotTable.ORDERS.ordinal()).rows(),
        number("SELECT count(*) FROM orders WHERE buyer IS NULL"));
  }

  /** The earliest time of a link or order, {@link Times#MISSING} when none has one. */
  long firstTime() throws SQLException {
    return Times.earlier(
        time("min(placed_at) FROM orders"),
        Times.earlier(
            time("min(least(first_seen, last_seen)) FROM identifier_links"),
            time("min(least(first_seen, last_seen)) FROM account_links")));
  }

  /** The latest time of a link or order, {@link Times#MISSING} when none has one. */
  long lastTime() throws SQLException {
    return Times.later(
        time("max(placed_at) FROM orders"),
        Times.later(
            time("max(greatest(first_seen, last_seen)) FROM identifier_links"),
            time("max(greatest(first_seen, last_seen)) FROM account_links")));
  }

  private SortedMap<String, Long> countBy(String column, SnapshotTable table) throws SQLException {
    String sql =
        "SELECT coalesce(%s, ''), count(*) FROM %s GROUP BY 1".formatted(column, table.tableName());
    SortedMap<String, Long> counts = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
    }
    return counts;
  }

  private long time(String aggregate) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT epoch_ms(t) FROM (SELECT " + aggregate + ") AS s(t)")) {
      rows.next();
      long time = rows.getLong(1);
      return rows.wasNull() ? Times.MISSING : time;
    }
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
