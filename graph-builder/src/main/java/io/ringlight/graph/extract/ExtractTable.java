package io.ringlight.graph.extract;

import static io.ringlight.graph.extract.AmountType.AMOUNT;
import static io.ringlight.graph.extract.Column.optional;
import static io.ringlight.graph.extract.Column.required;
import static io.ringlight.graph.extract.CountType.COUNT;
import static io.ringlight.graph.extract.IdType.ID;
import static io.ringlight.graph.extract.TextType.TEXT;
import static io.ringlight.graph.extract.TimeType.TIME;
import static io.ringlight.graph.extract.WordType.WORD;

import io.ringlight.graph.extract.Column.Presence;
import java.util.List;
import java.util.Locale;

/** The tables of an extract and their columns, in the order in which values are checked. */
enum ExtractTable {
  ACCOUNTS(
      required("account_id", ID, "account"),
      required("kind", ChoiceType.of("buyer", "seller", "creator")),
      optional("created_at", TIME),
      optional("country", TEXT, "?country"),
      optional("status", ChoiceType.of("active", "banned", "closed")),
      optional("status_at", TIME)),
  DEVICES(
      required("device_id", ID, "device"),
      optional("os", TEXT, "devices.os"),
      optional("model", TEXT, "devices.model"),
      optional("fingerprint", TEXT, "devices.fingerprint")),
  ADDRESSES(
      required("address_id", ID, "address"),
      optional("line1", TEXT, "addresses.line1"),
      optional("line2", TEXT, "addresses.line2"),
      optional("city", TEXT, "addresses.city"),
      optional("region", TEXT, "addresses.region"),
      optional("postal_code", TEXT, "addresses.postal_code"),
      optional("country", TEXT, "?country")),
  PAYMENT_INSTRUMENTS(
      required("payment_instrument_id", ID, "payment_instrument"),
      optional("type", ChoiceType.of("card", "bank_account", "wallet", "gift_card")),
      optional("issuer", TEXT, "payment_instruments.issuer"),
      optional("last4", TEXT, "payment_instruments.last4"),
      optional("fingerprint", TEXT, "payment_instruments.fingerprint")),
  ACCOUNT_DEVICES(
      required("account_id", ID, "account"),
      required("device_id", ID, "device"),
      optional("first_seen", TIME),
      optional("last_seen", TIME),
      optional("events", COUNT)),
  ACCOUNT_ADDRESSES(
      required("account_id", ID, "account"),
      required("address_id", ID, "address"),
      optional("role", ChoiceType.of("shipping", "billing", "business", "return")),
      optional("first_seen", TIME),
      optional("last_seen", TIME),
      optional("events", COUNT)),
  ACCOUNT_PAYMENT_INSTRUMENTS(
      required("account_id", ID, "account"),
      required("payment_instrument_id", ID, "payment_instrument"),
      optional("role", ChoiceType.of("pays", "paid_out")),
      optional("first_seen", TIME),
      optional("last_seen", TIME),
      optional("events", COUNT)),
  ACCOUNT_IDENTIFIERS(
      required("account_id", ID, "account"),
      required("type", WordType.IDENTIFIER_TYPE),
      required("identifier_id", ID, "@type"),
      optional("first_seen", TIME),
      optional("last_seen", TIME),
      optional("events", COUNT)),
  ACCOUNT_ACCOUNTS(
      required("from_account_id", ID, "account"),
      required("to_account_id", ID, "account"),
      required("type", WORD),
      optional("first_seen", TIME),
      optional("last_seen", TIME),
      optional("events", COUNT),
      optional("amount", AMOUNT)),
  ORDERS(
      required("order_id", ID, "orders.order_id"),
      new Column("buyer_id", ID, Presence.COLUMN_REQUIRED, "account"),
      optional("seller_id", ID, "account"),
      optional("placed_at", TIME),
      optional("creator_id", ID, "account"),
      optional("device_id", ID, "device"),
      optional("address_id", ID, "address"),
      optional("payment_instrument_id", ID, "payment_instrument"),
      optional("amount", AMOUNT),
      optional("currency", TEXT, "?currency"),
      optional("status", ChoiceType.of("completed", "cancelled", "refunded", "chargeback")),
      optional("status_at", TIME)),
  SANCTIONED_LINKS(
      required("type", WORD),
      required("id", ID, "@type"),
      optional("type_2", WORD),
      optional("id_2", ID, "@type_2"),
      optional("reason", TEXT, "sanctioned_links.reason")),
  LABELS(
      required("account_id", ID, "account"),
      required("label", ChoiceType.of("fraud", "legit")),
      optional("labelled_at", TIME),
      optional("ring_id", TEXT, "labels.ring_id"),
      optional("typology", TEXT),
      optional("source", TEXT, "labels.source"));

  private final List<Column> columns;

  ExtractTable(Column... columns) {
    this.columns = List.of(columns);
  }

  /** As its entry in an extract is called. */
  String tableName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The columns every such table may have; {@link #ACCOUNTS} may have features besides. */
  List<Column> columns() {
    return columns;
  }

  /** The place of a column, or -1. */
  int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    return -1;
  }

  boolean hasFeatures() {
    return this == ACCOUNTS;
  }

  /** Whether it links accounts to something. */
  boolean isLinks() {
    return name().startsWith("ACCOUNT_") || this == ORDERS;
  }

  /** The table of this name, or null. */
  static ExtractTable named(String name) {
    for (ExtractTable table : values()) {
      if (table.tableName().equals(name)) {
        return table;
      }
    }
    return null;
  }
}
