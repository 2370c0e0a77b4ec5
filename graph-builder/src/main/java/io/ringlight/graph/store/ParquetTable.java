package io.ringlight.graph.store;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;

/**
 * A single Parquet file outside a snapshot. Rows keep the order they are given in; equal rows give
 * equal bytes.
 */
public final class ParquetTable {
  private static final long MEMORY_BYTES = 512L << 20;

  /** What the database holds of each column while rows come in, whether it may spill or not. */
  private static final long COLUMN_BYTES = 4L << 20;

  /** Values of a group of rows, some 100 bytes each while it is written. */
  private static final int MOST_VALUES = 2_000_000;

  private ParquetTable() {}

  /**
   * Writes a file; one that exists is replaced.
   *
   * @param file in a directory that exists
   * @param rows how many rows; each column is asked for rows 0 to rows - 1 in turn
   * @throws RinglightException {@link ExitCode#IO_ERROR} when it cannot be written
   */
  public static void write(Path file, int rows, List<ParquetColumn> columns) {
    write(file, rows, columns, null);
  }

  /**
   * Likewise, of more than memory holds.
   *
   * @param spill an empty directory for what memory does not hold
   */
  public static void write(Path file, int rows, List<ParquetColumn> columns, Path spill) {
    long memory = Math.max(MEMORY_BYTES, columns.size() * COLUMN_BYTES);
    try (DuckDatabase database = open(file, spill, memory);
        Statement statement = database.connection().createStatement()) {
      statement.execute("CREATE TABLE rows (" + declarations(columns) + ")");
      append(database, rows, columns);
      statement.execute(
          "COPY rows TO "
              + SqlText.literal(file)
              + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE "
              + groupSize(columns.size())
              + ")");
    } catch (SQLException e) {
      throw new RinglightException(
          ExitCode.IO_ERROR, file + " cannot be written: check that the disk has room.", e);
    }
  }

  /** Rows written at once: DuckDB's own number, and fewer where they would not fit in memory. */
  private static int groupSize(int columns) {
    return Math.max(2048, Math.min(122_880, MOST_VALUES / columns));
  }

  private static DuckDatabase open(Path file) {
    return open(file, null);
  }

  private static DuckDatabase open(Path file, Path spill) {
    return open(file, spill, MEMORY_BYTES);
  }

  private static DuckDatabase open(Path file, Path spill, long memoryBytes) {
    // One thread, because several would not keep the order of rows in row groups.
    return DuckDatabase.open(
        1, memoryBytes, spill, List.of(file.toAbsolutePath().normalize().getParent()));
  }

  private static String declarations(List<ParquetColumn> columns) {
    return columns.stream()
        .map(column -> SqlText.identifier(column.name()) + " " + column.sqlType())
        .collect(Collectors.joining(", "));
  }

  private static void append(DuckDatabase database, int rows, List<ParquetColumn> columns)
      throws SQLException {
    try (DuckDBAppender appender =
        database.connection().createAppender(database.connection().getSchema(), "rows")) {
      for (int row = 0; row < rows; row++) {
        appender.beginRow();
        for (ParquetColumn column : columns) {
          column.append(appender, row);
        }
        appender.endRow();
      }
    }
  }

  /**
   * Reads a column of texts beside a column of whole numbers, row by row; rows in which one is null
   * are left out.
   *
   * @throws RinglightException {@link ExitCode#NO_INPUT} when there is no such file, {@link
   *     ExitCode#BAD_INPUT} when it does not hold the columns
   */
  public static void read(
      Path file, String textColumn, String wholeColumn, ObjIntConsumer<String> rows) {
    read(
        file,
        textColumn,
        wholeColumn,
        "INTEGER",
        (text, whole) -> {
          if (whole != null) {
            rows.accept(text, (Integer) whole);
          }
        });
  }

  /**
   * Reads a column of texts beside a column of real numbers, row by row; rows without a text are
   * left out, the number is null where the file has none.
   *
   * @throws RinglightException {@link ExitCode#NO_INPUT} when there is no such file, {@link
   *     ExitCode#BAD_INPUT} when it does not hold the columns
   */
  public static void readReal(
      Path file, String textColumn, String realColumn, BiConsumer<String, Double> rows) {
    read(file, textColumn, realColumn, "DOUBLE", (text, real) -> rows.accept(text, (Double) real));
  }

  private static void read(
      Path file,
      String textColumn,
      String otherColumn,
      String otherType,
      BiConsumer<String, Object> rows) {
    if (!Files.isRegularFile(file)) {
      throw new RinglightException(
          ExitCode.NO_INPUT, file + " does not exist; check the directory's name.");
    }
    String sql =
        "SELECT %1$s::VARCHAR, %2$s::%3$s FROM read_parquet(%4$s) WHERE %1$s IS NOT NULL"
            .formatted(
                SqlText.identifier(textColumn),
                SqlText.identifier(otherColumn),
                otherType,
                SqlText.literal(file));
    try (DuckDatabase database = open(file);
        Statement statement = database.connection().createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.accept(result.getString(1), result.getObject(2));
      }
    } catch (SQLException e) {
      throw new RinglightException(
          ExitCode.BAD_INPUT,
          file
              + " is damaged or lacks the columns "
              + textColumn
              + " and "
              + otherColumn
              + "; write it again.",
          e);
    }
  }
}
