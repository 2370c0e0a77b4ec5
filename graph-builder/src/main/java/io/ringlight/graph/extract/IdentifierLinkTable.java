package io.ringlight.graph.extract;

import java.util.List;

/**
 * A table that links accounts to identifiers.
 *
 * @param type SQL: the identifier's type, where the table is called x
 * @param id the column of the identifier's id
 * @param role SQL: the role, or null
 */
record IdentifierLinkTable(ExtractTable table, String type, String id, String role) {
  static final List<IdentifierLinkTable> ALL =
      List.of(
          new IdentifierLinkTable(
              ExtractTable.ACCOUNT_DEVICES, "'device'", "device_id", "NULL::VARCHAR"),
          new IdentifierLinkTable(
              ExtractTable.ACCOUNT_ADDRESSES, "'address'", "address_id", "role"),
          new IdentifierLinkTable(
              ExtractTable.ACCOUNT_PAYMENT_INSTRUMENTS,
              "'payment_instrument'",
              "payment_instrument_id",
              "role"),
          new IdentifierLinkTable(
              ExtractTable.ACCOUNT_IDENTIFIERS, "x.type", "identifier_id", "NULL::VARCHAR"));

  String name() {
    return StagedTables.name(table);
  }
}
