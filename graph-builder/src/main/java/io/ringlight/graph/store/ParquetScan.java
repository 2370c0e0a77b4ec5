package io.ringlight.graph.store;

import io.ringlight.graph.Progress;
import io.ringlight.graph.StringColumn;
import java.sql.SQLException;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/**
 * The rows of a snapshot's file in their order, a chunk at a time: each column of a chunk is copied
 * into an array, from the chunk's first row on. Streams: never more than a chunk is held. Not safe
 * for several threads.
 */
final class ParquetScan implements AutoCloseable {
  private final DuckDBConnection connection;
  private final DuckDBPreparedStatement statement;
  private final DuckDBChunkedResult result;
  private final Progress progress;
  private DuckDBDataChunkReader chunk;
  private int start;
  private int rows;

  /**
   * @param connection closed with this scan
   */
  ParquetScan(DuckDBConnection connection, String sql, Progress progress) throws SQLException {
    this.connection = connection;
    this.progress = progress;
    statement = connection.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class);
    result = statement.query();
  }

  /** Goes to the next chunk; false when there is none. */
  boolean next() {
    progress.advance(rows);
    start += rows;
    rows = 0;
    while (rows == 0 && result.nextChunk()) {
      chunk = result.chunk();
      rows = (int) chunk.rowCount();
    }
    return rows > 0;
  }

  /** The first row of this chunk among all. */
  int start() {
    return start;
  }

  /** How many rows this chunk has. */
  int rows() {
    return rows;
  }

  /** Copies an INTEGER column; -1 where null. */
  void copyInts(int column, int[] target) {
    DuckDBReadableVector vector = chunk.vector(column);
    for (int row = 0; row < rows; row++) {
      target[start + row] = vector.getInt(row, -1);
    }
  }

  /** Copies an INTEGER column of small numbers; -1 where null. */
  void copyShorts(int column, short[] target) {
    DuckDBReadableVector vector = chunk.vector(column);
    for (int row = 0; row < rows; row++) {
      target[start + row] = (short) vector.getInt(row, -1);
    }
  }

  /** Copies an INTEGER column of small numbers; nulls become the given value. */
  void copyBytes(int column, byte[] target, int missing) {
    DuckDBReadableVector vector = chunk.vector(column);
    for (int row = 0; row < rows; row++) {
      target[start + row] = (byte) vector.getInt(row, missing);
    }
  }

  /** Copies a BIGINT column; nulls become the given value. */
  void copyLongs(int column, long[] target, long missing) {
    DuckDBReadableVector vector = chunk.vector(column);
    for (int row = 0; row < rows; row++) {
      target[start + row] = vector.getLong(row, missing);
    }
  }

  /** Copies a DOUBLE column; NaN where null. */
  void copyDoubles(int column, double[] target) {
    DuckDBReadableVector vector = chunk.vector(column);
    for (int row = 0; row < rows; row++) {
      target[start + row] = vector.getDouble(row, Double.NaN);
    }
  }

  /** Adds the values of a VARCHAR column that has no nulls; an empty string where it has one. */
  void addTexts(int column, StringColumn.Builder target) {
    DuckDBReadableVector vector = chunk.vector(column);
    for (int row = 0; row < rows; row++) {
      String text = vector.getString(row);
      target.add(text == null ? "" : text);
    }
  }

  /** A VARCHAR of this chunk, or null. */
  String text(int column, int row) {
    return chunk.vector(column).getString(row);
  }

  @Override
  public void close() throws SQLException {
    result.close();
    statement.close();
    connection.close();
  }
}
