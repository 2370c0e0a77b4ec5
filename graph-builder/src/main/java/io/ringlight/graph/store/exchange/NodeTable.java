package io.ringlight.graph.store.exchange;

import static io.ringlight.graph.store.exchange.ExchangeColumn.flag;
import static io.ringlight.graph.store.exchange.ExchangeColumn.money;
import static io.ringlight.graph.store.exchange.ExchangeColumn.text;
import static io.ringlight.graph.store.exchange.ExchangeColumn.time;

import java.util.List;

/** The kinds of nodes, in the order in which they are written. */
public enum NodeTable implements ExchangeTable {
  ACCOUNT(
      1,
      text("account_id"),
      text("kind"),
      time("created_at"),
      text("country"),
      text("status"),
      time("status_at")),
  /** {@code listed}: whether the extract's table of devices has it. */
  DEVICE(1, text("device_id"), text("os"), text("model"), text("fingerprint"), flag("listed")),
  ADDRESS(
      1,
      text("address_id"),
      text("line1"),
      text("line2"),
      text("city"),
      text("region"),
      text("postal_code"),
      text("country"),
      flag("listed")),
  PAYMENT_INSTRUMENT(
      1,
      text("payment_instrument_id"),
      text("type"),
      text("issuer"),
      text("last4"),
      text("fingerprint"),
      flag("listed")),
  /** Every other thing. */
  IDENTIFIER(2, text("type"), text("identifier_id")),
  ORDER(
      1,
      text("order_id"),
      text("buyer_id"),
      text("seller_id"),
      text("creator_id"),
      text("device_id"),
      text("address_id"),
      text("payment_instrument_id"),
      time("placed_at"),
      money("amount"),
      text("currency"),
      text("status"),
      time("status_at")),
  /** {@code sanction_id} is a digest of the other columns. */
  SANCTION(
      1,
      text("sanction_id"),
      text("type"),
      text("id"),
      text("type_2"),
      text("id_2"),
      text("reason"));

  private final int keyCount;
  private final List<ExchangeColumn> columns;

  NodeTable(int keyCount, ExchangeColumn... columns) {
    this.keyCount = keyCount;
    this.columns = List.of(columns);
  }

  @Override
  public List<ExchangeColumn> columns() {
    return columns;
  }

  @Override
  public int keyCount() {
    return keyCount;
  }

  /** Whether its nodes are things that accounts touch, numbered as a snapshot's identifiers. */
  public boolean isIdentifier() {
    return this == DEVICE || this == ADDRESS || this == PAYMENT_INSTRUMENT || this == IDENTIFIER;
  }

  /** The identifiers' type in a snapshot; null where a column says it. */
  String identifierType() {
    return this == IDENTIFIER ? null : tableName();
  }

  /** The column of the id alone. */
  ExchangeColumn id() {
    return columns.get(keyCount - 1);
  }
}
