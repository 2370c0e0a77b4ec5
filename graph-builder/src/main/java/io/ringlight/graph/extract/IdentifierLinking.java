package io.ringlight.graph.extract;

/** Makes {@code identifier_links}: rows turned into numbers and merged. */
final class IdentifierLinking {
  private final Sql sql;
  private final TimeRange range;
  private final LinkOutcomes counts;

  IdentifierLinking(Sql sql, TimeRange range, LinkOutcomes counts) {
    this.sql = sql;
    this.range = range;
    this.counts = counts;
  }

  /** Does all tables; tells whether any row was left out. */
  boolean run() {
    sql.execute(
        """
        CREATE TABLE identifier_links (account INTEGER, identifier INTEGER, role VARCHAR,
          first_seen TIMESTAMP, last_seen TIMESTAMP, events BIGINT)
        """);
    boolean complete = true;
    for (IdentifierLinkTable table : IdentifierLinkTable.ALL) {
      complete &= link(table);
    }
    return !complete;
  }

  private boolean link(IdentifierLinkTable table) {
    String outside = range.outside("first_seen", "last_seen");
    sql.execute(
        """
        CREATE TABLE resolved AS SELECT part, a.account_id IS NULL AS unknown,
          a.number IS NOT NULL AS linked, a.number AS account, d.number AS identifier, %4$s AS role, first_seen, %5$s AS last_seen, events
        FROM %1$s AS x LEFT JOIN account_numbers AS a ON x.account_id = a.account_id
          LEFT JOIN dictionary AS d ON d.type = %2$s AND d.id = x.%3$s
        WHERE NOT %6$s
        """
            .formatted(
                table.name(),
                table.type(),
                table.id(),
                table.role(),
                range.cutEnd("last_seen"),
                outside));
    boolean complete = counts.countUnlinked(table.table(), outside, "account_id");
    sql.execute(
        """
        CREATE TABLE merged AS SELECT account, identifier, role, min(first_seen) AS first_seen,
          max(last_seen) AS last_seen, %s AS events,
          min(part) AS part
        FROM resolved WHERE linked GROUP BY account, identifier, role
        """
            .formatted(LinkOutcomes.sumOfEvents()));
    counts.countMerged();
    sql.execute(
        "INSERT INTO identifier_links SELECT account, identifier, role, %s, %s, events FROM merged"
            .formatted(LinkOutcomes.mergedBegin(), LinkOutcomes.mergedEnd()));
    sql.execute("DROP TABLE resolved");
    sql.execute("DROP TABLE " + table.name());
    sql.execute("DROP TABLE merged");
    return complete;
  }
}
