package io.ringlight.graph.extract;

import io.ringlight.graph.store.SqlText;
import java.nio.file.Path;
import java.util.List;

/** All rejected rows in the database, as {@code rejects}. */
final class RejectTable {
  private final Sql sql;
  private final Outcomes outcomes;
  private final boolean hideValues;

  RejectTable(Sql sql, Outcomes outcomes, boolean hideValues) {
    this.sql = sql;
    this.outcomes = outcomes;
    this.hideValues = hideValues;
    sql.execute(
        "CREATE TABLE rejects (part INTEGER, line BIGINT, col VARCHAR, val VARCHAR, reason"
            + " VARCHAR)");
  }

  /** Loads what was rejected while files were read. */
  void load(List<StagedPart> parts) {
    for (StagedPart part : parts) {
      outcomes.addRejected(part.part().number(), part.rejected());
      if (part.rejects() != null) {
        insert(part.rejects());
      }
    }
  }

  private void insert(Path file) {
    sql.execute(
        "INSERT INTO rejects SELECT * FROM read_csv("
            + SqlText.fileToRead(file)
            + ", columns={'part': 'INTEGER', 'line': 'BIGINT', 'col': 'VARCHAR', 'val': 'VARCHAR',"
            + " 'reason': 'VARCHAR'}, "
            + StagedTables.DIALECT
            + ")");
  }

  /**
   * Rejects rows for a rule that needed other rows.
   *
   * @param column the column at fault
   * @param rows SQL from FROM on, whose rows have part, line and the column
   * @return how many
   */
  long add(String column, String reason, String rows) {
    String value = hideValues ? "NULL" : '"' + column + '"';
    sql.execute(
        "CREATE OR REPLACE TABLE new_rejects AS SELECT part, line, %s AS col, %s AS val, %s AS reason %s"
            .formatted(SqlText.literal(column), value, SqlText.literal(reason), rows));
    outcomes.addRejected("SELECT part, count(*) FROM new_rejects GROUP BY part");
    long count = sql.execute("INSERT INTO rejects SELECT * FROM new_rejects");
    sql.execute("DROP TABLE new_rejects");
    return count;
  }

  /** The rejects of some files, in the order of files and lines. */
  void forEach(int firstPart, int lastPart, Sql.RowAction action) {
    sql.forEach(
        "SELECT part, line, coalesce(col, ''), coalesce(val, ''), reason FROM rejects WHERE part"
            + " BETWEEN %s AND %s ORDER BY part, line".formatted(firstPart, lastPart),
        action);
  }
}
