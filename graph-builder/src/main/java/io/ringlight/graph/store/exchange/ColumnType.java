package io.ringlight.graph.store.exchange;

import org.duckdb.DuckDBReadableVector;

/** What a column of an {@link ExchangeTable} holds; a null is null in each. */
public enum ColumnType {
  /** A {@link String}. */
  TEXT("VARCHAR") {
    @Override
    Object read(DuckDBReadableVector vector, int row) {
      return vector.getString(row);
    }
  },
  /** A {@link Long}, in {@link io.ringlight.graph.Times}. */
  TIME("BIGINT"),
  /** A {@link Long}, in {@link io.ringlight.graph.Money} micros. */
  MONEY("BIGINT"),
  /** A {@link Long}. */
  COUNT("BIGINT"),
  /** A {@link Double}; from a graph, a finite one. */
  REAL("DOUBLE") {
    @Override
    Object read(DuckDBReadableVector vector, int row) {
      return vector.getDouble(row);
    }
  },
  /** {@link Boolean#TRUE}, or null for no. */
  FLAG("BOOLEAN") {
    @Override
    Object read(DuckDBReadableVector vector, int row) {
      return vector.getBoolean(row) ? Boolean.TRUE : null;
    }
  };

  private final String sqlType;

  ColumnType(String sqlType) {
    this.sqlType = sqlType;
  }

  String sqlType() {
    return sqlType;
  }

  /** A value that is not null. */
  Object read(DuckDBReadableVector vector, int row) {
    return vector.getLong(row);
  }
}
