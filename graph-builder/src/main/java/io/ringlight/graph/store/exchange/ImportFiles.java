package io.ringlight.graph.store.exchange;

import io.ringlight.graph.store.SqlText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * A snapshot as CSV files with the headers that {@code neo4j-admin database import} reads: a null
 * is nothing, an empty text is a pair of quotes.
 */
public final class ImportFiles {
  /** From 2 to the power of 33 on, two floating-point numbers are further apart than a micro. */
  private static final String EXACT = "abs(coalesce(amount, 0)) < 8589934592000000";

  private final ExchangeDatabase database;
  private final Path directory;

  /**
   * @param withOrders whether single orders are written
   */
  public ImportFiles(ExchangeDatabase database, Path snapshot, Path directory, boolean withOrders) {
    this.database = database;
    this.directory = directory;
    new WantedTables(database, snapshot, withOrders).create();
  }

  /**
   * Writes a kind of nodes or links.
   *
   * @param labels an expression of SQL for what stands in the column of labels; null: no such
   *     column
   * @param written is told each file's name and rows; a table with amounts may give two
   */
  public void write(ExchangeTable table, String labels, BiConsumer<String, Long> written) {
    boolean hasAmounts =
        table.columns().stream().anyMatch(column -> column.type() == ColumnType.MONEY);
    copy(table, labels, false, hasAmounts ? EXACT : "true", written);
    if (hasAmounts) {
      copy(table, labels, true, "NOT " + EXACT, written);
    }
  }

  private void copy(
      ExchangeTable table,
      String labels,
      boolean amountsAsText,
      String condition,
      BiConsumer<String, Long> written) {
    String from = WantedTables.name(table) + " WHERE " + condition;
    long rows = database.number("SELECT count(*) FROM " + from);
    if (rows == 0) {
      return;
    }
    List<String> columns = new ArrayList<>(ends(table));
    if (labels != null) {
      columns.add(labels + " AS \":LABEL\"");
    }
    for (ExchangeColumn column : database.columns(table)) {
      columns.add(
          value(column)
              + " AS "
              + SqlText.identifier(column.name() + ":" + type(column, amountsAsText)));
    }
    String name = table.tableName() + (amountsAsText ? "_large_amounts" : "") + ".csv";
    database.execute(
        "COPY (SELECT %s FROM %s) TO %s (FORMAT csv, HEADER true)"
            .formatted(
                columns.stream().collect(Collectors.joining(", ")),
                from,
                SqlText.literal(directory.resolve(name))));
    written.accept(name, rows);
  }

  /** Numbers of identifiers run through all of their kinds, so these share one space of numbers. */
  private static List<String> ends(ExchangeTable table) {
    if (table instanceof LinkTable link) {
      return List.of(
          "from_number AS \":START_ID(%s)\"".formatted(space(link.from())),
          "to_number AS \":END_ID(%s)\"".formatted(space(link.to())));
    }
    return List.of("number AS \":ID(%s)\"".formatted(space((NodeTable) table)));
  }

  private static String space(NodeTable table) {
    return table.isIdentifier() ? "identifier" : table.tableName();
  }

  private static String type(ExchangeColumn column, boolean amountsAsText) {
    return switch (column.type()) {
      case TEXT -> "string";
      case TIME -> "datetime";
      case MONEY -> amountsAsText ? "string" : "double";
      case COUNT -> "long";
      case REAL -> "double";
      case FLAG -> "boolean";
    };
  }

  private static String value(ExchangeColumn column) {
    String name = SqlText.identifier(column.name());
    return switch (column.type()) {
      case TIME ->
          "strftime(make_timestamp_ms(%s), '%%Y-%%m-%%dT%%H:%%M:%%S.%%gZ')".formatted(name);
      case MONEY ->
          "(%s::DECIMAL(19,0) * 0.000001::DECIMAL(7,6))::DECIMAL(19,6)::VARCHAR".formatted(name);
      case TEXT, COUNT, REAL, FLAG -> name;
    };
  }
}
