package io.ringlight.graph.store.exchange;

import io.ringlight.graph.store.DatabaseFailure;
import io.ringlight.graph.store.DuckDatabase;
import io.ringlight.graph.store.SqlText;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the rows of a snapshot and of a graph kept elsewhere meet: an embedded database, and which
 * features accounts have on either side. Not safe for several threads.
 */
public final class ExchangeDatabase implements AutoCloseable {
  private static final String WORK = "Comparing the graphs";

  private final DuckDatabase database;
  private final List<String> features;

  private ExchangeDatabase(DuckDatabase database, List<String> features) {
    this.database = database;
    this.features = features;
  }

  /**
   * @param features names of the {@code f_*} columns of accounts, in any order
   * @param staging an existing directory, for what does not fit in memory
   * @param directories what else is read or written: snapshots, files
   * @param memoryBytes what the tables may take before they spill
   */
  public static ExchangeDatabase open(
      List<String> features, Path staging, List<Path> directories, int threads, long memoryBytes) {
    List<Path> allowed = new ArrayList<>(directories);
    allowed.add(staging);
    return new ExchangeDatabase(
        DuckDatabase.open(threads, memoryBytes, staging, allowed),
        features.stream().sorted().distinct().toList());
  }

  /** A table's columns with the features. */
  public List<ExchangeColumn> columns(ExchangeTable table) {
    List<ExchangeColumn> columns = new ArrayList<>(table.columns());
    if (table == NodeTable.ACCOUNT) {
      features.forEach(feature -> columns.add(ExchangeColumn.real(feature)));
    }
    return columns;
  }

  List<String> features() {
    return features;
  }

  DuckDatabase database() {
    return database;
  }

  void execute(String sql) {
    try (Statement statement = database.connection().createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw DatabaseFailure.of(WORK, e);
    }
  }

  /** The first column of the first row, as a number; 0 when null. */
  long number(String sql) {
    try (Statement statement = database.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    } catch (SQLException e) {
      throw DatabaseFailure.of(WORK, e);
    }
  }

  /** The first column of the first row, as a text; null when there is no row. */
  String text(String sql) {
    try (Statement statement = database.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : null;
    } catch (SQLException e) {
      throw DatabaseFailure.of(WORK, e);
    }
  }

  /**
   * @param numbers how many BIGINT columns come first
   * @param columns what comes after them
   */
  RowCursor cursor(int numbers, List<ExchangeColumn> columns, String sql) {
    try {
      return new RowCursor(database.anotherConnection(), numbers, columns, sql);
    } catch (SQLException e) {
      throw DatabaseFailure.of(WORK, e);
    }
  }

  /** Quoted names with a prefix, such as {@code w."a", w."b"}. */
  static String names(String prefix, List<ExchangeColumn> columns) {
    return columns.stream()
        .map(column -> prefix + SqlText.identifier(column.name()))
        .collect(Collectors.joining(", "));
  }

  static RuntimeException failure(SQLException e) {
    return DatabaseFailure.of(WORK, e);
  }

  @Override
  public void close() {
    database.close();
  }
}
