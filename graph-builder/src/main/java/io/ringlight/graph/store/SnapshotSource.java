package io.ringlight.graph.store;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** The files of a snapshot that is being opened. Safe for several threads. */
final class SnapshotSource {
  private static final String REMEDY = "; the snapshot is damaged: build it again.";

  private final Path directory;
  private final SnapshotManifest manifest;
  private final DuckDatabase database;
  private final Progress progress;

  SnapshotSource(
      Path directory, SnapshotManifest manifest, DuckDatabase database, Progress progress) {
    this.directory = directory;
    this.manifest = manifest;
    this.database = database;
    this.progress = progress;
  }

  /** How many rows a file has. */
  int rows(SnapshotTable table) {
    return (int) manifest.file(table).rows();
  }

  /** The numbers of a file's rows. */
  NumberRange numbers(SnapshotTable table) {
    return new NumberRange(table.tableName(), 0, rows(table));
  }

  /**
   * An expression of SQL: an amount as a BIGINT of millionths. Whole units and the rest are taken
   * apart, because their product would not fit in the amount's type and a wider type is slow.
   */
  static String micros(String column) {
    return "(trunc(%1$s)::BIGINT * 1000000 + ((%1$s - trunc(%1$s))::DECIMAL(7,6) * 1000000)::BIGINT)"
        .formatted(column);
  }

  SnapshotFile file(SnapshotTable table) {
    return manifest.file(table);
  }

  Path path(SnapshotTable table) {
    return directory.resolve(table.fileName());
  }

  /** Reads these columns (expressions of SQL) of all rows of a file. */
  ParquetScan scan(SnapshotTable table, String columns) throws SQLException {
    return new ParquetScan(
        database.anotherConnection(), "SELECT " + columns + from(table), progress);
  }

  /** The columns that a file really has, with DuckDB's names of their types. */
  List<SnapshotTable.Column> columns(SnapshotTable table) throws SQLException {
    try (DuckDBConnection connection = database.anotherConnection();
        PreparedStatement statement = connection.prepareStatement("SELECT *" + from(table))) {
      ResultSetMetaData metadata = statement.getMetaData();
      List<SnapshotTable.Column> columns = new ArrayList<>();
      for (int column = 1; column <= metadata.getColumnCount(); column++) {
        columns.add(
            new SnapshotTable.Column(
                metadata.getColumnName(column), metadata.getColumnTypeName(column)));
      }
      return columns;
    }
  }

  /** The number of rows that a file's own footer states. */
  long footerRows(SnapshotTable table) throws SQLException {
    return number("SELECT count(*)" + from(table));
  }

  /** The different words of a column, ascending by their UTF-8 bytes; null is none. */
  List<String> words(SnapshotTable table, String column) throws SQLException {
    List<String> words = new ArrayList<>();
    try (DuckDBConnection connection = database.anotherConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT DISTINCT " + column + from(table) + " ORDER BY 1")) {
      while (rows.next()) {
        if (rows.getString(1) != null) {
          words.add(rows.getString(1));
        }
      }
    }
    return words;
  }

  /** The first row of a file in which a column holds this word. */
  long rowOf(SnapshotTable table, String column, String word) throws SQLException {
    return number(
        "SELECT min(file_row_number) FROM read_parquet("
            + SqlText.fileToRead(path(table))
            + ", file_row_number = true) WHERE "
            + column
            + " = "
            + SqlText.literal(word));
  }

  private long number(String sql) throws SQLException {
    try (DuckDBConnection connection = database.anotherConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private String from(SnapshotTable table) {
    return " FROM read_parquet(" + SqlText.fileToRead(path(table)) + ")";
  }

  RinglightException damaged(SnapshotTable table, long row, String what) {
    return new RinglightException(
        ExitCode.BAD_INPUT, path(table) + ", row " + row + ": " + what + REMEDY);
  }

  RinglightException damaged(SnapshotTable table, String what) {
    return damaged(table, what, null);
  }

  RinglightException damaged(SnapshotTable table, String what, Exception cause) {
    return new RinglightException(ExitCode.BAD_INPUT, path(table) + " " + what + REMEDY, cause);
  }
}
