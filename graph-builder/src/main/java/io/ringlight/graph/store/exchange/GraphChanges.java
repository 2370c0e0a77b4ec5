package io.ringlight.graph.store.exchange;

import io.ringlight.graph.store.SqlText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** How a graph differs from a snapshot that it is to hold. */
public final class GraphChanges {
  private final ExchangeDatabase database;
  private final PresentTables present;

  /**
   * @param present what the graph holds, all rows of it
   * @param withOrders whether the graph is to hold orders one by one
   */
  public GraphChanges(
      ExchangeDatabase database, PresentTables present, Path snapshot, boolean withOrders) {
    this.database = database;
    this.present = present;
    new WantedTables(database, snapshot, withOrders).create();
    database.execute("CREATE TABLE refs (ref BIGINT, number BIGINT)");
    for (NodeTable table : NodeTable.values()) {
      if (table == NodeTable.ACCOUNT || table.isIdentifier()) {
        database.execute(
            "INSERT INTO refs SELECT p.ref, w.number FROM %s AS p JOIN %s AS w ON %s"
                .formatted(
                    PresentTables.name(table), WantedTables.name(table), equal(table.keys())));
      }
    }
  }

  private static String equal(List<ExchangeColumn> columns) {
    return columns.stream()
        .map(column -> SqlText.identifier(column.name()))
        .map(name -> "p." + name + " IS NOT DISTINCT FROM w." + name)
        .collect(Collectors.joining(" AND ", "", ""));
  }

  private static String differs(List<ExchangeColumn> columns) {
    return columns.stream()
        .map(column -> SqlText.identifier(column.name()))
        .map(name -> " OR p." + name + " IS DISTINCT FROM w." + name)
        .collect(Collectors.joining());
  }

  /** How many nodes or links the snapshot has of a kind. */
  public long wanted(ExchangeTable table) {
    return database.number("SELECT count(*) FROM " + WantedTables.name(table));
  }

  /**
   * Nodes that are there already, changed or not: their number in the snapshot and the graph's own
   * reference.
   */
  public RowCursor known(NodeTable table) {
    return database.cursor(
        2,
        List.of(),
        "SELECT w.number, p.ref FROM %s AS p JOIN %s AS w ON %s"
            .formatted(PresentTables.name(table), WantedTables.name(table), equal(table.keys())));
  }

  /**
   * Nodes to be made or changed: the number in the snapshot, the graph's reference or -1, and all
   * columns.
   */
  public RowCursor changes(NodeTable table) {
    List<ExchangeColumn> columns = database.columns(table);
    return database.cursor(
        2,
        columns,
        "SELECT w.number, p.ref, %s FROM %s AS w LEFT JOIN %s AS p ON %s WHERE p.ref IS NULL%s"
            .formatted(
                ExchangeDatabase.names("w.", columns),
                WantedTables.name(table),
                PresentTables.name(table),
                equal(table.keys()),
                differs(columns)));
  }

  /**
   * Links to be made or changed: the numbers of both ends, the graph's reference or -1, and all
   * columns.
   */
  public RowCursor changes(LinkTable table) {
    List<ExchangeColumn> columns = table.columns();
    String values = columns.isEmpty() ? "" : ", " + ExchangeDatabase.names("w.", columns);
    return database.cursor(
        3,
        columns,
        "SELECT w.from_number::BIGINT, w.to_number::BIGINT, p.ref%s FROM %s AS w LEFT JOIN %s ON %s WHERE p.ref IS NULL%s"
            .formatted(
                values,
                WantedTables.name(table),
                numbered(table),
                sameLink(table),
                differs(columns)));
  }

  private static String numbered(LinkTable table) {
    return """
        (SELECT f.number AS from_number, t.number AS to_number, l.*
         FROM %s AS l JOIN refs AS f ON f.ref = l.from_ref JOIN refs AS t ON t.ref = l.to_ref) AS p"""
        .formatted(PresentTables.name(table));
  }

  private static String sameLink(LinkTable table) {
    String ends = "p.from_number = w.from_number AND p.to_number = w.to_number";
    return table.keyCount() == 0 ? ends : ends + " AND " + equal(table.keys());
  }

  /** References of what the graph holds and the snapshot does not. */
  public RowCursor missing(ExchangeTable table) {
    String there =
        table instanceof LinkTable link
            ? "SELECT p.ref FROM %s JOIN %s AS w ON %s"
                .formatted(numbered(link), WantedTables.name(table), sameLink(link))
            : "SELECT p.ref FROM %s AS p JOIN %s AS w ON %s"
                .formatted(
                    PresentTables.name(table), WantedTables.name(table), equal(table.keys()));
    return database.cursor(
        1,
        List.of(),
        "SELECT ref FROM %s AS g ANTI JOIN (%s) AS s USING (ref)"
            .formatted(PresentTables.name(table), there));
  }

  /** Whether the graph held anything of a kind. */
  public boolean isPresent(ExchangeTable table) {
    return present.rows(table) > 0;
  }
}
