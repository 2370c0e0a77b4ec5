package io.ringlight.graph.store.exchange;

import io.ringlight.graph.LinkRole;

/** Whether the links that a graph holds can be those of a snapshot. */
final class PresentLinkRules {
  private final Refusal refusal;

  PresentLinkRules(ExchangeDatabase database) {
    this.refusal = new Refusal(database);
  }

  /** Names the first thing that breaks a rule. */
  void check() {
    for (LinkTable table : LinkTable.values()) {
      if (table.isTouch()) {
        refusal.ofOtherWords(table, "role", LinkRole.values());
        times(table);
        count(table, "events");
        count(table, "orders");
      }
    }
    accountLinks();
    sameThings();
  }

  private void times(LinkTable table) {
    refusal.ofFirst(
        "SELECT ref FROM " + PresentTables.name(table) + " WHERE first_seen > last_seen",
        "The graph has a link that was first seen after it was last seen; mend it there.");
  }

  private void count(LinkTable table, String column) {
    refusal.ofFirst(
        "SELECT %1$s FROM %2$s WHERE %1$s < 0".formatted(column, PresentTables.name(table)),
        "The graph has a link with %s " + column + "; mend it there.");
  }

  private void accountLinks() {
    LinkTable table = LinkTable.ACCOUNT_ACCOUNT;
    times(table);
    count(table, "events");
    refusal.ofFirst(
        "SELECT ref FROM present_account_account WHERE type IS NULL",
        "The graph has a link between accounts without a type; add it.");
    refusal.ofFirst(
        "SELECT type FROM present_account_account GROUP BY from_ref, to_ref, type"
            + " HAVING sum(amount) "
            + PresentRules.LARGE_AMOUNT,
        "The amounts of %s between two accounts come to a million millions or more; mend them"
            + " there.");
  }

  private void sameThings() {
    refusal.ofFirst(
        """
        SELECT 'the ' || replace(f.type, '_', ' ') || ' ' || f.id || ' and the '
          || replace(t.type, '_', ' ') || ' ' || t.id
        FROM (%1$s) AS s JOIN (%2$s) AS f ON f.ref = s.from_ref JOIN (%2$s) AS t ON t.ref = s.to_ref
        WHERE f.type <> t.type
        """
            .formatted(SameThings.PAIRS, PresentTables.IDENTIFIERS),
        "The graph says that %s are the same thing; take that out, or mend the mapping.");
  }
}
