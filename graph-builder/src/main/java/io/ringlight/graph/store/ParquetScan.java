package io.ringlight.graph.store;

import java.sql.SQLException;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/**
 * The rows of a query in their order, a chunk of columns at a time. Each column of a chunk is
 * copied into an array at the chunk's first row. Not safe for several threads.
 */
final class ParquetScan implements AutoCloseable {
  private final DuckDBPreparedStatement statement;
  private final DuckDBChunkedResult result;
  private DuckDBDataChunkReader chunk;
  private int start;
  private int rows;

  ParquetScan(DuckDBConnection connection, String sql) throws SQLException {
    statement = connection.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class);
    result = statement.query();
  }

  /** Goes to the next chunk; false when there is none. */
  boolean next() {
    start += rows;
    rows = 0;
    while (rows == 0) {
      if (!result.nextChunk()) {
        return false;
      }
      chunk = result.chunk();
      rows = (int) chunk.rowCount();
    }
    return true;
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

  /** Copies a BIGINT column; nulls become the given value. */
  void copyLongs(int column, long[] target, long missing) {
    DuckDBReadableVector vector = chunk.vector(column);
    for (int row = 0; row < rows; row++) {
      target[start + row] = vector.getLong(row, missing);
    }
  }

  /** Copies a TINYINT column; -1 where null. */
  void copyBytes(int column, byte[] target) {
    DuckDBReadableVector vector = chunk.vector(column);
    for (int row = 0; row < rows; row++) {
      target[start + row] = vector.getByte(row, (byte) -1);
    }
  }

  /** Copies a DOUBLE column; NaN where null. */
  void copyDoubles(int column, double[] target) {
    DuckDBReadableVector vector = chunk.vector(column);
    for (int row = 0; row < rows; row++) {
      target[start + row] = vector.getDouble(row, Double.NaN);
    }
  }

  /** A string of this chunk, or null. */
  String text(int column, int row) {
    return chunk.vector(column).getString(row);
  }

  @Override
  public void close() throws SQLException {
    result.close();
    statement.close();
  }
}
