package io.ringlight.graph.store.exchange;

import java.util.List;
import java.util.Locale;

/** A kind of node or link: its columns, the first of which tell its rows apart. */
public sealed interface ExchangeTable permits NodeTable, LinkTable {
  /** Of an enumeration. */
  String name();

  /** In order, the keys first. {@link NodeTable#ACCOUNT} has features besides. */
  List<ExchangeColumn> columns();

  /** How many of the columns are keys. */
  int keyCount();

  /** How the table is called in SQL, and in names of files. */
  default String tableName() {
    return name().toLowerCase(Locale.ROOT);
  }

  default List<ExchangeColumn> keys() {
    return columns().subList(0, keyCount());
  }
}
