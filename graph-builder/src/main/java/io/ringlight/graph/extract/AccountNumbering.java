package io.ringlight.graph.extract;

import static io.ringlight.graph.extract.ExtractTable.ACCOUNTS;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes {@code accounts} as the snapshot stores it, ascending by id, and {@code account_numbers}:
 * each known id with its number, null for an account that the time range hides.
 */
final class AccountNumbering {
  private final Sql sql;
  private final TimeRange range;
  private final Outcomes outcomes;

  AccountNumbering(Sql sql, TimeRange range, Outcomes outcomes) {
    this.sql = sql;
    this.range = range;
    this.outcomes = outcomes;
  }

  void run(RepeatedRows repeated, List<String> features) {
    String late = range.beginsLate("created_at");
    List<String> values = new ArrayList<>(ACCOUNTS.columns().stream().map(Column::name).toList());
    values.addAll(features);
    repeated.drop(ACCOUNTS, "account_id", values, "NOT " + late);
    String shown = range.showsStatus("status_at");
    sql.execute(
        """
        CREATE TABLE accounts AS SELECT account_id, kind, %s AS created_at, country,
          CASE WHEN %s THEN status END AS status,
          CASE WHEN %2$s THEN %s END AS status_at%s
        FROM %s WHERE NOT %s ORDER BY account_id
        """
            .formatted(
                TimeRange.stored("created_at"),
                shown,
                TimeRange.stored("status_at"),
                features.stream().map(name -> ", \"" + name + '"').collect(Collectors.joining()),
                RepeatedRows.taken(ACCOUNTS),
                late));
    sql.execute(
        "CREATE TABLE account_numbers AS SELECT account_id, rowid::INTEGER AS number FROM"
            + " accounts");
    if (range.cut()) {
      hideLate(late);
    }
  }

  private void hideLate(String late) {
    sql.execute(
        """
        INSERT INTO account_numbers SELECT DISTINCT account_id, NULL::INTEGER FROM in_accounts
        WHERE %s AND account_id NOT IN (SELECT account_id FROM accounts)
        """
            .formatted(late));
    outcomes.addOutside(
        "SELECT part, count(*) FROM in_accounts WHERE %s GROUP BY part".formatted(late));
  }
}
