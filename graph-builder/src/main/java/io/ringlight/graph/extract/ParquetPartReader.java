package io.ringlight.graph.extract;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.FullDisk;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.extract.StagedPart.QuerySegment;
import io.ringlight.graph.store.DatabaseFailure;
import io.ringlight.graph.store.SqlText;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads a Parquet file by way of the database; its rows are numbered from 1. */
final class ParquetPartReader {
  private final ParquetAccess parquet;
  private final PartRows rows;

  ParquetPartReader(ParquetAccess parquet, PartRows rows) {
    this.parquet = parquet;
    this.rows = rows;
  }

  StagedPart read(Progress progress) throws IOException {
    StagedPart.FileDigest digest = SourceFile.digest(rows.part(), progress);
    String source =
        "read_parquet("
            + SqlText.fileToRead(rows.part().path().toRealPath())
            + ", file_row_number=true, binary_as_string=true, hive_partitioning=false)";
    try (Connection connection = parquet.connect()) {
      List<ParquetColumn> columns = columns(connection, source);
      rows.requireColumns();
      List<String> features = List.copyOf(rows.features());
      read(connection, new ParquetQuery(rows.part(), source, columns, features), columns);
    } catch (SQLException e) {
      throw failure(e);
    }
    return rows.finish(digest);
  }

  private void read(Connection connection, ParquetQuery query, List<ParquetColumn> columns)
      throws SQLException, IOException {
    boolean shortCut = rows.isPlain() && query.hasShortCut();
    readRows(connection, query.readRows(!shortCut), columns);
    long others = rows.rows();
    long good = shortCut ? count(connection, query.countAll()) - others : 0;
    if (good > 0) {
      String sql = query.stageGood(others == 0);
      rows.acceptAll(good, new QuerySegment(sql, query.features()));
    }
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getLong(1);
    }
  }

  private RinglightException failure(SQLException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("Out of Memory") || FullDisk.isBehind(e)) {
      return DatabaseFailure.of("Building the snapshot", e);
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

  private void readRows(Connection connection, String sql, List<ParquetColumn> columns)
      throws SQLException, IOException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
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
