package io.ringlight.graph.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers identifiers twice. First, in {@code dictionary}, every one that any row names, so that
 * rows can be turned into numbers in one pass. Then, where the rules have taken rows away, those
 * that are still used, in the same order.
 */
final class IdentifierNumbering {
  private final Sql sql;

  IdentifierNumbering(Sql sql) {
    this.sql = sql;
  }

  /** Makes {@code dictionary}: type, id and number, ascending by type and id. */
  void number() {
    List<String> typed = new ArrayList<>();
    typed.add(type("device", "in_devices", "in_account_devices", "device_id"));
    typed.add(type("address", "in_addresses", "in_account_addresses", "address_id"));
    typed.add(
        type(
            "payment_instrument",
            "in_payment_instruments",
            "in_account_payment_instruments",
            "payment_instrument_id"));
    typed.add("SELECT DISTINCT type, identifier_id AS id FROM in_account_identifiers");
    sql.execute(
        "CREATE TABLE sorted_identifiers AS SELECT type, id FROM ("
            + String.join(" UNION ALL ", typed)
            + ") ORDER BY type, id");
    sql.execute(
        "CREATE TABLE dictionary AS SELECT type, id, rowid::INTEGER AS number FROM"
            + " sorted_identifiers");
    sql.execute("DROP TABLE sorted_identifiers");
  }

  private static String type(String type, String attributes, String links, String id) {
    return """
        SELECT '%s' AS type, id FROM (SELECT DISTINCT id FROM (
          SELECT %4$s AS id FROM %2$s UNION ALL SELECT %4$s FROM %3$s
          UNION ALL SELECT %4$s FROM in_orders WHERE %4$s IS NOT NULL))
        """
        .formatted(type, attributes, links, id);
  }

  /** Numbers anew what is still used in links, orders and attributes. */
  void compact() {
    sql.execute(
        """
        CREATE TABLE used AS SELECT DISTINCT identifier FROM (
          SELECT identifier FROM identifier_links
          UNION ALL SELECT identifier FROM devices
          UNION ALL SELECT identifier FROM addresses
          UNION ALL SELECT identifier FROM payment_instruments
          UNION ALL SELECT device FROM orders
          UNION ALL SELECT address FROM orders
          UNION ALL SELECT payment_instrument FROM orders)
        WHERE identifier IS NOT NULL ORDER BY identifier
        """);
    long known = sql.number("SELECT count(*) FROM dictionary");
    if (sql.number("SELECT count(*) FROM used") < known) {
      sql.execute(
          "CREATE TABLE numbers AS SELECT identifier AS old, rowid::INTEGER AS new FROM used");
      for (String table :
          List.of("identifier_links", "devices", "addresses", "payment_instruments")) {
        replace(table, "identifier", "JOIN");
      }
      for (String column : List.of("device", "address", "payment_instrument")) {
        replace("orders", column, "LEFT JOIN");
      }
      sql.execute(
          "CREATE OR REPLACE TABLE dictionary AS SELECT type, id, new AS number FROM dictionary"
              + " JOIN numbers ON number = old ORDER BY new");
      sql.execute("DROP TABLE numbers");
    }
    sql.execute("DROP TABLE used");
  }

  private void replace(String table, String column, String join) {
    sql.execute(
        """
        CREATE OR REPLACE TABLE %1$s AS SELECT rows.* REPLACE (numbers.new AS %2$s)
        FROM %1$s AS rows %3$s numbers ON rows.%2$s = numbers.old
        """
            .formatted(table, column, join));
  }
}
