package io.ringlight.graph.neo4j;

import io.ringlight.graph.store.exchange.ExchangeTable;
import io.ringlight.graph.store.exchange.LinkTable;
import io.ringlight.graph.store.exchange.NodeTable;
import java.util.Map;

/** What nodes, relationships and properties are called in a graph. */
final class GraphNames {
  /** Ours: properties are called as columns are. */
  static final GraphNames OURS =
      new GraphNames(
          Map.ofEntries(
              Map.entry(NodeTable.ACCOUNT, "Account"),
              Map.entry(NodeTable.DEVICE, "Device"),
              Map.entry(NodeTable.ADDRESS, "Address"),
              Map.entry(NodeTable.PAYMENT_INSTRUMENT, "PaymentInstrument"),
              Map.entry(NodeTable.IDENTIFIER, "Identifier"),
              Map.entry(NodeTable.ORDER, "Order"),
              Map.entry(NodeTable.SANCTION, "SanctionedLink"),
              Map.entry(LinkTable.ACCOUNT_DEVICE, "USED"),
              Map.entry(LinkTable.ACCOUNT_ADDRESS, "HAS_ADDRESS"),
              Map.entry(LinkTable.ACCOUNT_INSTRUMENT, "HAS_INSTRUMENT"),
              Map.entry(LinkTable.ACCOUNT_IDENTIFIER, "HAS_IDENTIFIER"),
              Map.entry(LinkTable.SAME_DEVICE, "SAME_AS"),
              Map.entry(LinkTable.SAME_ADDRESS, "SAME_AS"),
              Map.entry(LinkTable.SAME_INSTRUMENT, "SAME_AS"),
              Map.entry(LinkTable.ACCOUNT_ACCOUNT, "LINKED_TO"),
              Map.entry(LinkTable.BUYER_SELLER, "BOUGHT_FROM"),
              Map.entry(LinkTable.BUYER_CREATOR, "BOUGHT_THROUGH")));

  private final Map<ExchangeTable, String> names;

  private GraphNames(Map<ExchangeTable, String> names) {
    this.names = names;
  }

  /** A label or a type of relationships, quoted. */
  String of(ExchangeTable table) {
    return quote(plain(table));
  }

  /** Likewise, as it is. */
  String plain(ExchangeTable table) {
    return names.get(table);
  }

  /** A name that ends where it should, whatever is in it. */
  static String quote(String name) {
    return '`' + name.replace("`", "``") + '`';
  }

  /** Whether the type of relationships alone tells both kinds of ends. */
  boolean tellsEnds(LinkTable table) {
    return table.from() == NodeTable.ACCOUNT;
  }
}
