package io.ringlight.graph.store.exchange;

import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/** Goes over rows once, a chunk in memory at a time. Not safe for several threads. */
public final class RowCursor implements AutoCloseable {
  private static final long NONE = -1;

  private final DuckDBConnection connection;
  private final DuckDBPreparedStatement statement;
  private final DuckDBChunkedResult result;
  private final int numbers;
  private final List<ExchangeColumn> columns;
  private DuckDBDataChunkReader chunk;
  private int rows;
  private int row = -1;

  RowCursor(DuckDBConnection connection, int numbers, List<ExchangeColumn> columns, String sql)
      throws SQLException {
    this.connection = connection;
    this.numbers = numbers;
    this.columns = List.copyOf(columns);
    statement = connection.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class);
    result = statement.query();
  }

  /** Goes to the next row; false when there is none. */
  public boolean next() {
    row++;
    while (row >= rows) {
      if (!result.nextChunk()) {
        return false;
      }
      chunk = result.chunk();
      rows = (int) chunk.rowCount();
      row = 0;
    }
    return true;
  }

  /** One of the numbers before the columns, counted from 0; -1 where there is none. */
  public long number(int index) {
    return chunk.vector(index).getLong(row, NONE);
  }

  /** The columns after the numbers. */
  public List<ExchangeColumn> columns() {
    return columns;
  }

  /** A column's value, as its {@link ColumnType} says, or null. */
  public Object value(int column) {
    DuckDBReadableVector vector = chunk.vector(numbers + column);
    return vector.isNull(row) ? null : columns.get(column).type().read(vector, row);
  }

  @Override
  public void close() {
    try {
      result.close();
      statement.close();
      connection.close();
    } catch (SQLException e) {
      throw ExchangeDatabase.failure(e);
    }
  }
}
