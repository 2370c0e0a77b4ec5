package io.ringlight.graph.extract;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.store.DuckDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a Parquet file by way of the database; its rows are numbered from 1. */
final class ParquetPartReader {
  private final DuckDatabase database;
  private final PartRows rows;
  private final Path directory;

  /**
   * @param directory where a file is copied whose name the database would take for a pattern
   */
  ParquetPartReader(DuckDatabase database, PartRows rows, Path directory) {
    this.database = database;
    this.rows = rows;
    this.directory = directory;
  }

  StagedPart read(Progress progress) throws IOException {
    StagedPart.FileDigest digest = SourceFile.digest(rows.part(), progress);
    String source = "read_parquet(" + Sql.literal(path()) + ", file_row_number=true)";
    try (Connection connection = database.anotherConnection()) {
      List<ParquetColumn> columns = columns(connection, source);
      rows.requireColumns();
      readRows(connection, source, columns);
    } catch (SQLException e) {
      throw failure(e);
    }
    return rows.finish(digest);
  }

  private String path() throws IOException {
    Path path = rows.part().path().toAbsolutePath();
    if (path.toString().matches("[^*?\\[\\]]*")) {
      return path.toString();
    }
    Path copy = directory.resolve("copy-" + rows.part().number() + ".parquet");
    return Files.copy(path, copy).toString();
  }

  private RinglightException failure(SQLException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("Out of Memory")) {
      return Sql.failure(e);
    }
    String name = rows.part().name();
    return new RinglightException(
        ExitCode.BAD_INPUT,
        message.contains("UTF8") || message.contains("UTF-8")
            ? name + " holds text that is not valid UTF-8; write it again."
            : name + " is not a sound Parquet file; write it again.",
        e);
  }

  private List<ParquetColumn> columns(Connection connection, String source) throws SQLException {
    List<ParquetColumn> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("DESCRIBE SELECT * FROM " + source)) {
      while (answer.next()) {
        String name = answer.getString(1);
        if (!name.equals("file_row_number")) {
          int place = rows.place(name);
          if (place >= 0) {
            columns.add(ParquetColumn.of(rows.part(), name, answer.getString(2), place));
          }
        }
      }
    }
    return columns;
  }

  private void readRows(Connection connection, String source, List<ParquetColumn> columns)
      throws SQLException, IOException {
    String selected =
        columns.stream().map(column -> ", " + column.asText()).collect(Collectors.joining());
    try (Statement statement = connection.createStatement();
        ResultSet answer =
            statement.executeQuery("SELECT file_row_number + 1" + selected + " FROM " + source)) {
      while (answer.next()) {
        for (int i = 0; i < columns.size(); i++) {
          put(columns.get(i).place(), answer.getString(i + 2));
        }
        rows.accept(answer.getLong(1));
      }
    }
  }

  private void put(int place, String value) {
    if (value != null) {
      rows.values().put(place, value.toCharArray(), 0, value.length());
    }
  }
}
