package io.ringlight.graph.store.exchange;

/** A column's name, which is a property's name as well, and what it holds. */
public record ExchangeColumn(String name, ColumnType type) {
  static ExchangeColumn text(String name) {
    return new ExchangeColumn(name, ColumnType.TEXT);
  }

  static ExchangeColumn time(String name) {
    return new ExchangeColumn(name, ColumnType.TIME);
  }

  static ExchangeColumn money(String name) {
    return new ExchangeColumn(name, ColumnType.MONEY);
  }

  static ExchangeColumn count(String name) {
    return new ExchangeColumn(name, ColumnType.COUNT);
  }

  static ExchangeColumn real(String name) {
    return new ExchangeColumn(name, ColumnType.REAL);
  }

  static ExchangeColumn flag(String name) {
    return new ExchangeColumn(name, ColumnType.FLAG);
  }
}
