package io.ringlight.graph.extract;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows whose key comes more than once. Equal ones are one row: the first by file and line counts,
 * the others are merged. Where values differ nobody can tell which are right, and which row comes
 * first must not decide: all are rejected. Leaves {@code dropped_<table>} with the part and line of
 * each row that is not taken.
 */
final class RepeatedRows {
  static final String REASON = "comes again with other values; all of its rows are rejected";

  private final Sql sql;
  private final Outcomes outcomes;
  private final RejectTable rejects;

  RepeatedRows(Sql sql, Outcomes outcomes, RejectTable rejects) {
    this.sql = sql;
    this.outcomes = outcomes;
    this.rejects = rejects;
  }

  static String dropped(ExtractTable table) {
    return "dropped_" + table.tableName();
  }

  /** SQL: a join that leaves the rows that are taken. */
  static String taken(ExtractTable table) {
    return StagedTables.name(table) + " ANTI JOIN " + dropped(table) + " USING (part, line)";
  }

  /**
   * @param key the key's column
   * @param values columns that must be equal
   * @param inside SQL: which rows count at all
   * @return whether any row was dropped
   */
  boolean drop(ExtractTable table, String key, List<String> values, String inside) {
    String rows = StagedTables.name(table);
    sql.execute(
        "CREATE TABLE again AS SELECT %2$s AS key FROM %1$s WHERE %3$s GROUP BY %2$s HAVING count(*) > 1"
            .formatted(rows, key, inside));
    if (sql.number("SELECT count(*) FROM again") == 0) {
      sql.execute("CREATE TABLE " + dropped(table) + " (part INTEGER, line BIGINT)");
      sql.execute("DROP TABLE again");
      return false;
    }
    String row =
        values.stream()
            .map(name -> '"' + name + '"')
            .collect(Collectors.joining(", ", "row(", ")"));
    sql.execute(
        """
        CREATE TABLE conflicts AS SELECT %2$s AS key FROM %1$s WHERE %3$s AND %2$s IN (FROM again)
        GROUP BY %2$s HAVING count(DISTINCT %4$s) > 1
        """
            .formatted(rows, key, inside, row));
    rejects.add(
        key, REASON, "FROM %s WHERE %s AND %s IN (FROM conflicts)".formatted(rows, inside, key));
    sql.execute(
        """
        CREATE TABLE %5$s AS SELECT part, line, conflict FROM (
          SELECT part, line, %2$s IN (FROM conflicts) AS conflict,
            row_number() OVER (PARTITION BY %2$s ORDER BY part, line) AS place
          FROM %1$s WHERE %3$s AND %2$s IN (FROM again))
        WHERE conflict OR place > 1
        """
            .formatted(rows, key, inside, row, dropped(table)));
    countMerged(table);
    sql.execute("DROP TABLE again");
    sql.execute("DROP TABLE conflicts");
    return true;
  }

  /** The same for a table that is all key: equal rows are merged, none can differ. */
  void merge(ExtractTable table) {
    String all = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
    sql.execute(
        """
        CREATE TABLE %3$s AS SELECT part, line, false AS conflict FROM (
          SELECT part, line, row_number() OVER (PARTITION BY %2$s ORDER BY part, line) AS place
          FROM %1$s)
        WHERE place > 1
        """
            .formatted(StagedTables.name(table), all, dropped(table)));
    countMerged(table);
  }

  private void countMerged(ExtractTable table) {
    outcomes.addMerged(
        "SELECT part, count(*) FROM %s WHERE NOT conflict GROUP BY part".formatted(dropped(table)));
  }
}
