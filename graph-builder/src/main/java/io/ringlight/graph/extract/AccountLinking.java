package io.ringlight.graph.extract;

/** Makes {@code account_links}: direct links turned into numbers and merged. */
final class AccountLinking {
  private final Sql sql;
  private final TimeRange range;
  private final LinkOutcomes counts;

  AccountLinking(Sql sql, TimeRange range, LinkOutcomes counts) {
    this.sql = sql;
    this.range = range;
    this.counts = counts;
  }

  void run() {
    String outside = range.outside("first_seen", "last_seen");
    sql.execute(
        """
        CREATE TABLE resolved AS SELECT part,
          a.account_id IS NULL OR b.account_id IS NULL AS unknown,
          a.number IS NOT NULL AND b.number IS NOT NULL AS linked,
          a.number AS from_account, b.number AS to_account, type, first_seen, %s AS last_seen,
          events, amount
        FROM in_account_accounts AS x
          LEFT JOIN account_numbers AS a ON x.from_account_id = a.account_id
          LEFT JOIN account_numbers AS b ON x.to_account_id = b.account_id
        WHERE NOT %s
        """
            .formatted(range.cutEnd("last_seen"), outside));
    counts.countUnlinked(
        ExtractTable.ACCOUNT_ACCOUNTS, outside, "from_account_id", "to_account_id");
    sql.execute(
        """
        CREATE TABLE merged AS SELECT from_account, to_account, type,
          min(first_seen) AS first_seen, max(last_seen) AS last_seen,
          %s AS events, %s AS amount, min(part) AS part
        FROM resolved WHERE linked GROUP BY from_account, to_account, type
        """
            .formatted(LinkOutcomes.sumOfEvents(), LinkOutcomes.sumOfAmounts()));
    counts.countMerged();
    sql.execute(
        """
        CREATE TABLE account_links AS SELECT from_account, to_account, type, %s AS first_seen,
          %s AS last_seen, events, amount FROM merged
        """
            .formatted(LinkOutcomes.mergedBegin(), LinkOutcomes.mergedEnd()));
    sql.execute("DROP TABLE resolved");
    sql.execute("DROP TABLE in_account_accounts");
    sql.execute("DROP TABLE merged");
  }
}
