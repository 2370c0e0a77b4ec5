package io.ringlight.graph.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** A database with the tables of a snapshot, filled by SQL. */
final class SnapshotTables implements AutoCloseable {
  final DuckDatabase database;

  /** All tables, empty. */
  SnapshotTables(Path directory, int threads) {
    this(DuckDatabase.open(threads, 256L << 20, null, List.of(directory)));
  }

  /** All tables, empty, in a database that is closed with them. */
  SnapshotTables(DuckDatabase database) {
    this.database = database;
    for (SnapshotTable table : SnapshotTable.values()) {
      execute(
          table.columns().stream()
              .map(column -> column.name() + " " + column.type())
              .collect(Collectors.joining(", ", "CREATE TABLE " + table.tableName() + "(", ")")));
    }
  }

  SnapshotTables execute(String... statements) {
    try (Statement statement = database.connection().createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalArgumentException(e);
    }
    return this;
  }

  @Override
  public void close() {
    database.close();
  }
}
