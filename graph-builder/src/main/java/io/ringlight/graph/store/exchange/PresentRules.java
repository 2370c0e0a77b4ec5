package io.ringlight.graph.store.exchange;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.AccountStatus;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.LinkRole;
import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.RinglightException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whether what a graph holds can be a snapshot: others may have changed it, or made it. */
final class PresentRules {
  private final ExchangeDatabase database;

  PresentRules(ExchangeDatabase database) {
    this.database = database;
  }

  /** Names the first thing that breaks a rule. */
  void check() {
    for (NodeTable table : NodeTable.values()) {
      ids(table);
    }
    words(NodeTable.ACCOUNT, "kind", AccountKind.values());
    refuse(
        "SELECT account_id FROM present_account WHERE kind IS NULL",
        "The account %s has no kind; say whether it is a buyer, a seller or a creator.");
    words(NodeTable.ACCOUNT, "status", AccountStatus.values());
    words(NodeTable.ORDER, "status", OrderStatus.values());
    for (LinkTable table : LinkTable.values()) {
      if (table.isTouch()) {
        words(table, "role", LinkRole.values());
        times(table);
      }
    }
    times(LinkTable.ACCOUNT_ACCOUNT);
    for (String end : new String[] {"buyer_id", "seller_id", "creator_id"}) {
      refuse(
          "SELECT %1$s FROM present_order ANTI JOIN present_account ON account_id = %1$s WHERE %1$s IS NOT NULL"
              .formatted(end),
          "An order names the account %s, which the graph lacks; add it, or take the order out.");
    }
    orderEnd(NodeTable.DEVICE);
    orderEnd(NodeTable.ADDRESS);
    orderEnd(NodeTable.PAYMENT_INSTRUMENT);
  }

  private void ids(NodeTable table) {
    String name = PresentTables.name(table);
    String id = table.id().name();
    if (database.number("SELECT count(*) FROM " + name + " WHERE " + id + " IS NULL") > 0) {
      throw broken(
          "A node that stands for " + words(table) + " has no " + id + "; give each its own.");
    }
    String keys = ExchangeDatabase.names("", table.keys());
    refuse(
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

  private void words(ExchangeTable table, String column, Enum<?>... values) {
    String known =
        Arrays.stream(values)
            .map(value -> value.name().toLowerCase(Locale.ROOT))
            .filter(word -> !word.equals("unknown") && !word.equals("none"))
            .collect(Collectors.joining("', '", "'", "'"));
    refuse(
        "SELECT %1$s FROM %2$s WHERE %1$s NOT IN (%3$s)"
            .formatted(column, PresentTables.name(table), known),
        "The graph has the "
            + column
            + " %s, which is none of "
            + known.replace("'", "")
            + "; change it there or in the mapping.");
  }

  private void times(LinkTable table) {
    if (database.number(
            "SELECT count(*) FROM " + PresentTables.name(table) + " WHERE first_seen > last_seen")
        > 0) {
      throw broken(
          "The graph has a link that was first seen after it was last seen; mend it there.");
    }
  }

  private void orderEnd(NodeTable table) {
    String id = table.id().name();
    refuse(
        "SELECT o.%1$s FROM present_order AS o ANTI JOIN %2$s AS n ON n.%1$s = o.%1$s WHERE o.%1$s IS NOT NULL"
            .formatted(id, PresentTables.name(table)),
        "An order names "
            + words(table)
            + " called %s, which the graph lacks; add it, or take the order out.");
  }

  /** Fails with the first value that a query finds. */
  private void refuse(String query, String sentence) {
    String value = database.text(query + " ORDER BY 1 LIMIT 1");
    if (value != null) {
      throw broken(sentence.formatted(value));
    }
  }

  private static RinglightException broken(String sentence) {
    return new RinglightException(ExitCode.BAD_INPUT, sentence);
  }
}
