package io.ringlight.graph.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts what became of the rows of a link table, given {@code resolved}: its rows inside the time
 * range with {@code part}, whether an account is {@code unknown}, and whether all its accounts are
 * in the snapshot ({@code linked}).
 */
final class LinkOutcomes {
  static final String UNKNOWN_ACCOUNT = "names an account that accounts does not have";

  private final Sql sql;
  private final TimeRange range;
  private final Outcomes outcomes;
  private final RejectTable rejects;

  LinkOutcomes(Sql sql, TimeRange range, Outcomes outcomes, RejectTable rejects) {
    this.sql = sql;
    this.range = range;
    this.outcomes = outcomes;
    this.rejects = rejects;
  }

  /**
   * Counts rows outside the range, rejects rows with an unknown account, counts rows of a hidden
   * account.
   *
   * @param columns the columns that name accounts; the first unknown one is at fault
   * @return whether every row is linked
   */
  boolean countUnlinked(ExtractTable table, String outside, String... columns) {
    String rows = StagedTables.name(table);
    boolean complete = true;
    if (!range.isUnlimited()) {
      outcomes.addOutside(
          "SELECT part, count(*) FROM %s WHERE %s GROUP BY part".formatted(rows, outside));
      outcomes.addOutside(
          "SELECT part, count(*) FROM resolved WHERE NOT unknown AND NOT linked GROUP BY part");
      complete = false;
    }
    if (sql.number("SELECT count(*) FROM resolved WHERE unknown") > 0) {
      complete = false;
      List<String> known = new ArrayList<>();
      for (String column : columns) {
        String accounts = "SELECT account_id FROM account_numbers";
        rejects.add(
            column,
            UNKNOWN_ACCOUNT,
            "FROM %s WHERE NOT %s AND %s NOT IN (%s)%s"
                .formatted(taken(table), outside, column, accounts, String.join("", known)));
        known.add(" AND (%1$s IN (%2$s) OR %1$s IS NULL)".formatted(column, accounts));
      }
    }
    return complete;
  }

  private static String taken(ExtractTable table) {
    return table == ExtractTable.ORDERS ? RepeatedRows.taken(table) : StagedTables.name(table);
  }

  /** Counts linked rows that became one with another, given {@code merged} with the first part. */
  void countMerged() {
    outcomes.addMerged("SELECT part, count(*) FROM resolved WHERE linked GROUP BY part");
    outcomes.takeFromMerged("SELECT part, count(*) FROM merged GROUP BY part");
  }

  /**
   * SQL: the begin of a merged link as the snapshot stores it. Rows that know one end each can
   * merge into a link that ends before it begins; it was seen at both times then.
   */
  static String mergedBegin() {
    return TimeRange.stored("CASE WHEN first_seen > last_seen THEN last_seen ELSE first_seen END");
  }

  /** SQL: the end of a merged link as the snapshot stores it. */
  static String mergedEnd() {
    return TimeRange.stored("CASE WHEN first_seen > last_seen THEN first_seen ELSE last_seen END");
  }

  /** SQL: the sum of events, the largest number where it is larger. */
  static String sumOfEvents() {
    return atMost("sum(events)", "9223372036854775807", "BIGINT");
  }

  /** SQL: the sum of amounts, the largest amount where it is larger. */
  static String sumOfAmounts() {
    return atMost("sum(amount)", "999999999999.999999", "DECIMAL(18,6)");
  }

  /** Not by least(), which takes null for nothing. */
  private static String atMost(String sum, String largest, String type) {
    return "CASE WHEN %1$s > %2$s THEN %2$s ELSE %1$s END::%3$s".formatted(sum, largest, type);
  }
}
