package io.ringlight.graph.store.exchange;

import static io.ringlight.graph.store.exchange.ExchangeColumn.count;
import static io.ringlight.graph.store.exchange.ExchangeColumn.flag;
import static io.ringlight.graph.store.exchange.ExchangeColumn.money;
import static io.ringlight.graph.store.exchange.ExchangeColumn.text;
import static io.ringlight.graph.store.exchange.ExchangeColumn.time;

import java.util.List;

/** The kinds of links between nodes, in the order in which they are written. */
public enum LinkTable implements ExchangeTable {
  /** Account and device; {@code stated}: by a link table, not by orders alone. */
  ACCOUNT_DEVICE(NodeTable.ACCOUNT, NodeTable.DEVICE, 1, touches()),
  ACCOUNT_ADDRESS(NodeTable.ACCOUNT, NodeTable.ADDRESS, 1, touches()),
  ACCOUNT_INSTRUMENT(NodeTable.ACCOUNT, NodeTable.PAYMENT_INSTRUMENT, 1, touches()),
  ACCOUNT_IDENTIFIER(NodeTable.ACCOUNT, NodeTable.IDENTIFIER, 1, touches()),
  /** From each but the first of the same things to the first of them. */
  SAME_DEVICE(NodeTable.DEVICE, NodeTable.DEVICE, 0),
  SAME_ADDRESS(NodeTable.ADDRESS, NodeTable.ADDRESS, 0),
  SAME_INSTRUMENT(NodeTable.PAYMENT_INSTRUMENT, NodeTable.PAYMENT_INSTRUMENT, 0),
  ACCOUNT_ACCOUNT(
      NodeTable.ACCOUNT,
      NodeTable.ACCOUNT,
      1,
      text("type"),
      time("first_seen"),
      time("last_seen"),
      count("events"),
      money("amount")),
  /** Sums of orders, for reading: a snapshot is made from the orders themselves. */
  BUYER_SELLER(NodeTable.ACCOUNT, NodeTable.ACCOUNT, 0, trade()),
  BUYER_CREATOR(NodeTable.ACCOUNT, NodeTable.ACCOUNT, 0, trade());

  private final NodeTable from;
  private final NodeTable to;
  private final int keyCount;
  private final List<ExchangeColumn> columns;

  LinkTable(NodeTable from, NodeTable to, int keyCount, ExchangeColumn... columns) {
    this.from = from;
    this.to = to;
    this.keyCount = keyCount;
    this.columns = List.of(columns);
  }

  private static ExchangeColumn[] touches() {
    return new ExchangeColumn[] {
      text("role"),
      flag("stated"),
      time("first_seen"),
      time("last_seen"),
      count("events"),
      count("orders"),
      time("first_order"),
      time("last_order")
    };
  }

  private static ExchangeColumn[] trade() {
    return new ExchangeColumn[] {
      count("orders"),
      money("amount"),
      text("currency"),
      count("refunded"),
      time("first"),
      time("last")
    };
  }

  public NodeTable from() {
    return from;
  }

  public NodeTable to() {
    return to;
  }

  @Override
  public List<ExchangeColumn> columns() {
    return columns;
  }

  /** Two links between the same nodes differ in so many columns; without any, there is one. */
  @Override
  public int keyCount() {
    return keyCount;
  }

  /** Whether an account touches a thing. */
  boolean isTouch() {
    return from == NodeTable.ACCOUNT && to.isIdentifier();
  }

  /** Whether a snapshot is made from it; others only sum up what it has elsewhere. */
  public boolean isContent() {
    return this != BUYER_SELLER && this != BUYER_CREATOR;
  }
}
