package io.ringlight.graph.extract;

import static io.ringlight.graph.extract.ExtractTable.ORDERS;

/** Makes {@code orders}: every order as a row of numbers. */
final class OrderLinking {
  private final Sql sql;
  private final TimeRange range;
  private final Outcomes outcomes;
  private final LinkOutcomes counts;

  OrderLinking(Sql sql, TimeRange range, Outcomes outcomes, LinkOutcomes counts) {
    this.sql = sql;
    this.range = range;
    this.outcomes = outcomes;
    this.counts = counts;
  }

  /** Tells whether any row was left out. */
  boolean run(RepeatedRows repeated) {
    String outside = range.outside("placed_at", "placed_at");
    boolean dropped =
        repeated.drop(
            ORDERS,
            "order_id",
            ORDERS.columns().stream().map(Column::name).toList(),
            "NOT " + outside);
    sql.execute(resolve(outside, dropped));
    boolean complete = counts.countUnlinked(ORDERS, outside, "buyer_id", "seller_id", "creator_id");
    countGuests(outside);
    sql.execute("DROP TABLE in_orders");
    if (!complete) {
      sql.execute("DELETE FROM resolved WHERE NOT linked");
    }
    sql.execute("ALTER TABLE resolved RENAME TO orders");
    return dropped || !complete;
  }

  private String resolve(String outside, boolean dropped) {
    return """
        CREATE TABLE resolved AS SELECT part, %1$s AS placed_at, order_id,
          (buyer_id IS NOT NULL AND b.account_id IS NULL)
            OR (seller_id IS NOT NULL AND s.account_id IS NULL)
            OR (creator_id IS NOT NULL AND c.account_id IS NULL) AS unknown,
          (buyer_id IS NULL OR b.number IS NOT NULL)
            AND (seller_id IS NULL OR s.number IS NOT NULL)
            AND (creator_id IS NULL OR c.number IS NOT NULL) AS linked,
          buyer_id IS NULL AS guest,
          b.number AS buyer, s.number AS seller, c.number AS creator,
          d.number AS device, p.number AS payment_instrument, t.number AS address,
          amount, currency, CASE WHEN %2$s THEN status END AS status,
          CASE WHEN %2$s THEN %3$s END AS status_at
        FROM %4$s AS x
          LEFT JOIN account_numbers AS b ON buyer_id = b.account_id
          LEFT JOIN account_numbers AS s ON seller_id = s.account_id
          LEFT JOIN account_numbers AS c ON creator_id = c.account_id
          LEFT JOIN dictionary AS d ON d.type = 'device' AND device_id = d.id
          LEFT JOIN dictionary AS t ON t.type = 'address' AND address_id = t.id
          LEFT JOIN dictionary AS p
            ON p.type = 'payment_instrument' AND payment_instrument_id = p.id
        WHERE NOT %5$s
        """
        .formatted(
            TimeRange.stored("placed_at"),
            range.showsStatus("status_at"),
            TimeRange.stored("status_at"),
            dropped ? "(SELECT * FROM " + RepeatedRows.taken(ORDERS) + ")" : "in_orders",
            outside);
  }

  /** Guests count apart, the ones outside the range too; not the rejected and the merged. */
  private void countGuests(String outside) {
    outcomes.addGuest(
        "SELECT part, count(*) FROM resolved WHERE guest AND NOT unknown GROUP BY part");
    if (!range.isUnlimited()) {
      outcomes.addGuest(
          "SELECT part, count(*) FROM in_orders WHERE buyer_id IS NULL AND %s GROUP BY part"
              .formatted(outside));
    }
  }
}
