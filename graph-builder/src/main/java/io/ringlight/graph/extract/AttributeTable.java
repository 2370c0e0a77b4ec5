package io.ringlight.graph.extract;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table with what is known of identifiers of one type.
 *
 * @param type the identifiers' type
 * @param sameKey the column whose equal values mean the same thing
 */
record AttributeTable(ExtractTable table, String type, String sameKey) {
  static final List<AttributeTable> ALL =
      List.of(
          new AttributeTable(ExtractTable.DEVICES, "device", "fingerprint"),
          new AttributeTable(ExtractTable.ADDRESSES, "address", "same_key"),
          new AttributeTable(
              ExtractTable.PAYMENT_INSTRUMENTS, "payment_instrument", "fingerprint"));

  String id() {
    return table.columns().get(0).name();
  }

  List<String> columnNames() {
    return table.columns().stream().map(Column::name).toList();
  }

  /** SQL: the attributes of a table called x, each behind a comma. */
  String attributes() {
    return columnNames().stream().skip(1).map(name -> ", x." + name).collect(Collectors.joining());
  }
}
