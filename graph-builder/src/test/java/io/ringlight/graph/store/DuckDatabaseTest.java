package io.ringlight.graph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDatabaseTest {
  @TempDir Path outside;
  private Path allowed;
  private DuckDatabase database;

  @BeforeEach
  void open() throws IOException {
    allowed = Files.createDirectory(outside.resolve("it's allowed"));
    Files.writeString(outside.resolve("secret.csv"), "a\n1\n");
    Files.createSymbolicLink(allowed.resolve("link.csv"), outside.resolve("secret.csv"));
    database = DuckDatabase.open(2, 1, null, List.of(allowed));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private long run(String sql) throws SQLException {
    try (Statement statement = database.connection().createStatement()) {
      statement.execute(
          sql.replace("OUTSIDE", literal(outside)).replace("ALLOWED", literal(allowed)));
      return statement.getUpdateCount();
    }
  }

  private static String literal(Path path) {
    return path.toString().replace("'", "''");
  }

  @Test
  void readsAndWritesBelowTheAllowedDirectory() throws SQLException {
    run("COPY (SELECT 42 AS a) TO 'ALLOWED/x.parquet' (FORMAT parquet)");
    run("CREATE TABLE t AS SELECT * FROM read_parquet('ALLOWED/x.parquet')");
    assertThat(allowed.resolve("x.parquet")).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM read_csv('OUTSIDE/secret.csv')",
        "SELECT * FROM 'OUTSIDE/secret.csv'",
        "SELECT * FROM read_csv('ALLOWED/../secret.csv')",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM glob('/etc/*')",
        "COPY (SELECT 1) TO 'OUTSIDE/x.parquet' (FORMAT parquet)",
        "ATTACH 'OUTSIDE/x.db'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET allowed_directories = ['/']",
        "SET memory_limit = '1TB'",
        "RESET lock_configuration",
      })
  void refusesWhatLeavesIt(String sql) {
    assertThatThrownBy(() -> run(sql)).isInstanceOf(SQLException.class);
  }

  @Test
  void furtherConnectionsSeeTheSameTables() throws SQLException {
    run("CREATE TABLE t AS SELECT 7 AS a");
    try (Connection other = database.anotherConnection();
        Statement statement = other.createStatement();
        ResultSet rows = statement.executeQuery("SELECT a FROM t")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(7);
    }
  }

  @Test
  void timesAreUtcWhateverTheComputersZone() throws SQLException {
    try (Statement statement = database.connection().createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT (TIMESTAMPTZ '2026-05-01 00:00:00+02')::VARCHAR")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("2026-04-30 22:00:00+00");
    }
  }
}
