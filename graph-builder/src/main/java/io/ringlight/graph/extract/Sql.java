package io.ringlight.graph.extract;

import io.ringlight.graph.store.DatabaseFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs statements and turns their failures into sentences. One thread at a time. */
final class Sql {
  private final Connection connection;

  Sql(Connection connection) {
    this.connection = connection;
  }

  /** What is done with each row of an answer. */
  interface RowAction {
    void accept(ResultSet row) throws SQLException;
  }

  /** Runs a statement; tells how many rows it wrote. */
  long execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      return statement.executeLargeUpdate(sql);
    } catch (SQLException e) {
      throw DatabaseFailure.of("Building the snapshot", e);
    }
  }

  /** The one number of an answer; null when it is null. */
  Long number(String sql) {
    Long[] answer = new Long[1];
    forEach(
        sql,
        row -> {
          long number = row.getLong(1);
          answer[0] = row.wasNull() ? null : Long.valueOf(number);
        });
    return answer[0];
  }

  void forEach(String sql, RowAction action) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        action.accept(rows);
      }
    } catch (SQLException e) {
      throw DatabaseFailure.of("Building the snapshot", e);
    }
  }
}
