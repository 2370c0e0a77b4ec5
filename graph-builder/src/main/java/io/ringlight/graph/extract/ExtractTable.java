package io.ringlight.graph.extract;

import static io.ringlight.graph.extract.AmountType.AMOUNT;
import static io.ringlight.graph.extract.Column.optional;
import static io.ringlight.graph.extract.Column.required;
import static io.ringlight.graph.extract.CountType.COUNT;
import static io.ringlight.graph.extract.IdType.ID;
import static io.ringlight.graph.extract.Masking.addressLine;
import static io.ringlight.graph.extract.Masking.byTypeIn;
import static io.ringlight.graph.extract.Masking.in;
import static io.ringlight.graph.extract.Masking.unlessCode;
import static io.ringlight.graph.extract.TextType.TEXT;
import static io.ringlight.graph.extract.TimeType.TIME;
import static io.ringlight.graph.extract.WordType.WORD;

import io.ringlight.graph.extract.Column.Presence;
import java.util.List;
import java.util.Locale;

/** The tables of an extract and their columns, in the order in which values are checked. */
enum ExtractTable {
  ACCOUNTS(
      required("account_id", ID, in("account")),
      required("kind", ChoiceType.of("buyer", "seller", "creator")),
      optional("created_at", TIME),
      optional("country", TEXT, unlessCode("country")),
      optional("status", ChoiceType.of("active", "banned", "closed")),
      optional("status_at", TIME)),
  DEVICES(
      required("device_id", ID, in("device")),
      optional("os", TEXT, in("devices.os")),
      optional("model", TEXT, in("devices.model")),
      optional("fingerprint", TEXT, in("devices.fingerprint"))),
  ADDRESSES(
      required("address_id", ID, in("address")),
      optional("line1", TEXT, addressLine("addresses.line1")),
      optional("line2", TEXT, addressLine("addresses.line2")),
      optional("city", TEXT, addressLine("addresses.city")),
      optional("region", TEXT, addressLine("addresses.region")),
      optional("postal_code", TEXT, addressLine("addresses.postal_code")),
      optional("country", TEXT, unlessCode("country"))),
  PAYMENT_INSTRUMENTS(
      required("payment_instrument_id", ID, in("payment_instrument")),
      optional("type", ChoiceType.of("card", "bank_account", "wallet", "gift_card")),
      optional("issuer", TEXT, in("payment_instruments.issuer")),
      optional("last4", TEXT, in("payment_instruments.last4")),
      optional("fingerprint", TEXT, in("payment_instruments.fingerprint"))),
  ACCOUNT_DEVICES(
      required("account_id", ID, in("account")),
      required("device_id", ID, in("device")),
      optional("first_seen", TIME),
      optional("last_seen", TIME),
      optional("events", COUNT)),
  ACCOUNT_ADDRESSES(
      required("account_id", ID, in("account")),
      required("address_id", ID, in("address")),
      optional("role", ChoiceType.of("shipping", "billing", "business", "return")),
      optional("first_seen", TIME),
      optional("last_seen", TIME),
      optional("events", COUNT)),
  ACCOUNT_PAYMENT_INSTRUMENTS(
      required("account_id", ID, in("account")),
      required("payment_instrument_id", ID, in("payment_instrument")),
      optional("role", ChoiceType.of("pays", "paid_out")),
      optional("first_seen", TIME),
      optional("last_seen", TIME),
      optional("events", COUNT)),
  ACCOUNT_IDENTIFIERS(
      required("account_id", ID, in("account")),
      required("type", WordType.IDENTIFIER_TYPE),
      required("identifier_id", ID, byTypeIn("type")),
      optional("first_seen", TIME),
      optional("last_seen", TIME),
      optional("events", COUNT)),
  ACCOUNT_ACCOUNTS(
      required("from_account_id", ID, in("account")),
      required("to_account_id", ID, in("account")),
      required("type", WORD),
      optional("first_seen", TIME),
      optional("last_seen", TIME),
      optional("events", COUNT),
      optional("amount", AMOUNT)),
  ORDERS(
      required("order_id", ID, in("orders.order_id")),
      new Column("buyer_id", ID, Presence.COLUMN_REQUIRED, in("account")),
      optional("seller_id", ID, in("account")),
      optional("placed_at", TIME),
      optional("creator_id", ID, in("account")),
      optional("device_id", ID, in("device")),
      optional("address_id", ID, in("address")),
      optional("payment_instrument_id", ID, in("payment_instrument")),
      optional("amount", AMOUNT),
      optional("currency", TEXT, unlessCode("currency")),
      optional("status", ChoiceType.of("completed", "cancelled", "refunded", "chargeback")),
      optional("status_at", TIME)),
  SANCTIONED_LINKS(
      required("type", WORD),
      required("id", ID, byTypeIn("type")),
      optional("type_2", WORD),
      optional("id_2", ID, byTypeIn("type_2")),
      optional("reason", TEXT, in("sanctioned_links.reason"))),
  LABELS(
      required("account_id", ID, in("account")),
      required("label", ChoiceType.of("fraud", "legit")),
      optional("labelled_at", TIME),
      optional("ring_id", TEXT, in("labels.ring_id")),
      optional("typology", TEXT),
      optional("source", TEXT, in("labels.source")));

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
