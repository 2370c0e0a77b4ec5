package io.ringlight.graph.store;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/**
 * An embedded DuckDB in memory that may read and write below given directories only, loads no
 * extension and lets no later statement change that.
 */
public final class DuckDatabase implements AutoCloseable {
  /** Enough for the engine itself; below, even small statements fail. */
  private static final long MIN_MEMORY_BYTES = 128L << 20;

  private final DuckDBConnection connection;

  private DuckDatabase(DuckDBConnection connection) {
    this.connection = connection;
  }

  /**
   * Opens an empty database. Loading the native library takes about half a second, once a process.
   *
   * @param threads at least 1
   * @param memoryBytes what tables and operators may take before they spill; at least 128 MiB count
   * @param spillDirectory where tables and operators spill when memory is short; null: they fail
   * @param allowedDirectories what statements may read and write, all below included
   */
  public static DuckDatabase open(
      int threads, long memoryBytes, Path spillDirectory, List<Path> allowedDirectories) {
    Properties settings = new Properties();
    settings.setProperty("threads", Integer.toString(threads));
    settings.setProperty("memory_limit", Math.max(memoryBytes, MIN_MEMORY_BYTES) + "B");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    try {
      DuckDBConnection connection =
          DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
      lockDown(connection, spillDirectory, allowedDirectories);
      return new DuckDatabase(connection);
    } catch (SQLException e) {
      throw new RinglightException(
          ExitCode.SOFTWARE, "The embedded database did not start: " + firstLine(e) + ".", e);
    }
  }

  private static void lockDown(
      DuckDBConnection connection, Path spillDirectory, List<Path> allowedDirectories)
      throws SQLException {
    String spill = spillDirectory == null ? "''" : SqlText.literal(spillDirectory);
    // The engine compares what a statement says, so the quoted form counts as a directory of its
    // own.
    String allowed =
        allowedDirectories.stream()
            .flatMap(path -> Stream.of(SqlText.literal(path), SqlText.fileToRead(path)))
            .distinct()
            .collect(Collectors.joining(",", "[", "]"));
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET temp_directory = " + spill);
      statement.execute("SET TimeZone = 'UTC'");
      statement.execute("SET allowed_directories = " + allowed);
      statement.execute("SET enable_external_access = false");
      statement.execute("SET lock_configuration = true");
    }
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** The one connection; not for several threads at once, {@link #anotherConnection} is. */
  public DuckDBConnection connection() {
    return connection;
  }

  /** A further connection to the same tables, for another thread; the caller closes it. */
  public DuckDBConnection anotherConnection() {
    try {
      return connection.duplicate().unwrap(DuckDBConnection.class);
    } catch (SQLException e) {
      throw new RinglightException(
          ExitCode.SOFTWARE, "The embedded database did not start: " + firstLine(e) + ".", e);
    }
  }

  /** Drops all tables and frees their memory. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new RinglightException(
          ExitCode.SOFTWARE, "The embedded database did not stop: " + firstLine(e) + ".", e);
    }
  }
}
