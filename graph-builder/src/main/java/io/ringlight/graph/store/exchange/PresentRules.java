package io.ringlight.graph.store.exchange;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.AccountStatus;
import io.ringlight.graph.OrderStatus;

/** Whether what a graph holds can be a snapshot: others may have changed it, or made it. */
final class PresentRules {
  /** What a snapshot's amounts can hold, in micros: twelve digits before the point. */
  static final String LARGE_AMOUNT = "NOT BETWEEN -999999999999999999 AND 999999999999999999";

  private final ExchangeDatabase database;
  private final Refusal refusal;

  PresentRules(ExchangeDatabase database) {
    this.database = database;
    this.refusal = new Refusal(database);
  }

  /** Names the first thing that breaks a rule. */
  void check() {
    for (NodeTable table : NodeTable.values()) {
      ids(table);
    }
    refusal.ofOtherWords(NodeTable.ACCOUNT, "kind", AccountKind.values());
    refusal.ofFirst(
        "SELECT account_id FROM present_account WHERE kind IS NULL",
        "The account %s has no kind; say whether it is a buyer, a seller or a creator.");
    refusal.ofOtherWords(NodeTable.ACCOUNT, "status", AccountStatus.values());
    identifierTypes();
    sanctions();
    new PresentLinkRules(database).check();
    orders();
  }

  private void ids(NodeTable table) {
    String name = PresentTables.name(table);
    String id = table.id().name();
    for (ExchangeColumn key : table.keys()) {
      refusal.ofFirst(
          "SELECT '%1$s' FROM %2$s WHERE %1$s IS NULL".formatted(key.name(), name),
          "A node that stands for "
              + words(table)
              + " has no %s; "
              + (key == table.id() ? "give each its own." : "add it."));
    }
    String keys = ExchangeDatabase.names("", table.keys());
    refusal.ofFirst(
        "SELECT %s FROM %s GROUP BY %s HAVING count(*) > 1".formatted(id, name, keys),
        "Two nodes that stand for "
            + words(table)
            + " are both called %s; give each its own "
            + id
            + ".");
  }

  private static String words(NodeTable table) {
    String noun = table.tableName().replace('_', ' ');
    return ("aio".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }

  /** Else a thing could be there twice, under a label of its own and under the common one. */
  private void identifierTypes() {
    refusal.ofFirst(
        "SELECT type FROM present_identifier WHERE type IN ('device', 'address', 'payment_instrument')",
        "The graph has an identifier of the type %s, which has a label of its own; give the node"
            + " that label, or another type.");
  }

  private void sanctions() {
    refusal.ofFirst(
        "SELECT sanction_id FROM present_sanction WHERE type IS NULL OR id IS NULL"
            + " OR (type_2 IS NULL) <> (id_2 IS NULL)",
        "The sanctioned link %s lacks a type or an id; mend it there.");
  }

  private void orders() {
    refusal.ofOtherWords(NodeTable.ORDER, "status", OrderStatus.values());
    refusal.ofFirst(
        "SELECT order_id FROM present_order WHERE amount " + LARGE_AMOUNT,
        "The amount of the order %s is a million millions or more; mend it there.");
    for (String end : new String[] {"buyer_id", "seller_id", "creator_id"}) {
      refusal.ofFirst(
          "SELECT %1$s FROM present_order ANTI JOIN present_account ON account_id = %1$s WHERE %1$s IS NOT NULL"
              .formatted(end),
          "An order names the account %s, which the graph lacks; add it, or take the order out.");
    }
    orderEnd(NodeTable.DEVICE);
    orderEnd(NodeTable.ADDRESS);
    orderEnd(NodeTable.PAYMENT_INSTRUMENT);
  }

  private void orderEnd(NodeTable table) {
    String id = table.id().name();
    refusal.ofFirst(
        "SELECT o.%1$s FROM present_order AS o ANTI JOIN %2$s AS n ON n.%1$s = o.%1$s WHERE o.%1$s IS NOT NULL"
            .formatted(id, PresentTables.name(table)),
        "An order names "
            + words(table)
            + " called %s, which the graph lacks; add it, or take the order out.");
  }
}
