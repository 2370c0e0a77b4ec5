package io.ringlight.graph.store.exchange;

import io.ringlight.graph.store.SqlText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a graph holds, as tables: each row with the graph's own reference, {@code ref}; links with
 * the references of both ends.
 */
public final class PresentTables {
  /** A query for all things that accounts touch: their references, types and ids. */
  static final String IDENTIFIERS =
      Arrays.stream(NodeTable.values())
          .filter(NodeTable::isIdentifier)
          .map(PresentTables::identifiers)
          .collect(Collectors.joining(" UNION ALL "));

  private final ExchangeDatabase database;
  private final Map<ExchangeTable, Long> rows = new HashMap<>();

  /** Makes a table for each kind, all empty. */
  public PresentTables(ExchangeDatabase database) {
    this.database = database;
    for (NodeTable table : NodeTable.values()) {
      create(table, "ref BIGINT");
    }
    for (LinkTable table : LinkTable.values()) {
      create(table, "ref BIGINT, from_ref BIGINT, to_ref BIGINT");
    }
  }

  private static String identifiers(NodeTable table) {
    String type = table == NodeTable.IDENTIFIER ? "type" : SqlText.literal(table.identifierType());
    return "SELECT ref, %s AS type, %s AS id FROM %s"
        .formatted(type, table.id().name(), name(table));
  }

  private void create(ExchangeTable table, String references) {
    String columns =
        database.columns(table).stream()
            .map(column -> ", \"" + column.name() + "\" " + column.type().sqlType())
            .collect(Collectors.joining());
    database.execute("CREATE TABLE %s (%s%s)".formatted(name(table), references, columns));
  }

  static String name(ExchangeTable table) {
    return "present_" + table.tableName();
  }

  /** What a row has after its references. */
  public List<ExchangeColumn> columns(ExchangeTable table) {
    return database.columns(table);
  }

  /** Adds rows to a table; to be closed before they are looked at. */
  public RowAppender append(ExchangeTable table) {
    return new RowAppender(
        database.database().connection(),
        name(table),
        database.columns(table),
        count -> rows.merge(table, count, Long::sum));
  }

  public boolean hasAccounts() {
    return rows(NodeTable.ACCOUNT) > 0;
  }

  long rows(ExchangeTable table) {
    return rows.getOrDefault(table, 0L);
  }
}
