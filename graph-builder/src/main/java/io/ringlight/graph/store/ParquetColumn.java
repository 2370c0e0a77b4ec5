package io.ringlight.graph.store;

import java.sql.SQLException;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import org.duckdb.DuckDBAppender;

/** A column that {@link ParquetTable} writes: its name and how a row's value is found. */
public sealed interface ParquetColumn {
  String name();

  String sqlType();

  /** Adds a row's value to the row that the appender has begun. */
  void append(DuckDBAppender appender, int row) throws SQLException;

  /** Texts; null stays null. */
  record Text(String name, IntFunction<String> value) implements ParquetColumn {
    @Override
    public String sqlType() {
      return "VARCHAR";
    }

    @Override
    public void append(DuckDBAppender appender, int row) throws SQLException {
      appender.append(value.apply(row));
    }
  }

  /** Numbers; NaN becomes null. */
  record Real(String name, IntToDoubleFunction value) implements ParquetColumn {
    @Override
    public String sqlType() {
      return "DOUBLE";
    }

    @Override
    public void append(DuckDBAppender appender, int row) throws SQLException {
      double number = value.applyAsDouble(row);
      if (Double.isNaN(number)) {
        appender.appendNull();
      } else {
        appender.append(number);
      }
    }
  }

  /** Whole numbers. */
  record Whole(String name, IntUnaryOperator value) implements ParquetColumn {
    @Override
    public String sqlType() {
      return "INTEGER";
    }

    @Override
    public void append(DuckDBAppender appender, int row) throws SQLException {
      appender.append(value.applyAsInt(row));
    }
  }
}
