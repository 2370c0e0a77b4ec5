package io.ringlight.graph.store.exchange;

import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Adds rows to a table, one after the other. Not safe for several threads. */
public final class RowAppender implements AutoCloseable {
  private final List<ExchangeColumn> columns;
  private final LongConsumer finished;
  private final DuckDBAppender appender;
  private long rows;

  RowAppender(
      DuckDBConnection connection,
      String table,
      List<ExchangeColumn> columns,
      LongConsumer finished) {
    this.columns = columns;
    this.finished = finished;
    try {
      appender = connection.createAppender(connection.getSchema(), table);
    } catch (SQLException e) {
      throw ExchangeDatabase.failure(e);
    }
  }

  /**
   * @param references of the row itself and, for a link, of both ends
   * @param values one for each column, as its {@link ColumnType} says
   */
  public void add(long[] references, Object[] values) {
    try {
      appender.beginRow();
      for (long reference : references) {
        appender.append(reference);
      }
      for (int column = 0; column < values.length; column++) {
        append(values[column]);
      }
      appender.endRow();
      rows++;
    } catch (SQLException e) {
      throw ExchangeDatabase.failure(e);
    }
  }

  private void append(Object value) throws SQLException {
    if (value == null) {
      appender.appendNull();
    } else if (value instanceof String text) {
      appender.append(text);
    } else if (value instanceof Long number) {
      appender.append(number.longValue());
    } else if (value instanceof Double real) {
      appender.append(real.doubleValue());
    } else {
      appender.append(((Boolean) value).booleanValue());
    }
  }

  public List<ExchangeColumn> columns() {
    return columns;
  }

  @Override
  public void close() {
    try {
      appender.close();
      finished.accept(rows);
    } catch (SQLException e) {
      throw ExchangeDatabase.failure(e);
    }
  }
}
