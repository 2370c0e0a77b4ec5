package io.ringlight.graph.extract;

import static io.ringlight.graph.extract.ExtractTable.LABELS;

/** Checks the labels that lie in an extract; they are counted and go nowhere. */
final class LabelCheck {
  private final Sql sql;
  private final RejectTable rejects;

  LabelCheck(Sql sql, RejectTable rejects) {
    this.sql = sql;
    this.rejects = rejects;
  }

  void run(RepeatedRows repeated) {
    repeated.drop(
        LABELS, "account_id", LABELS.columns().stream().map(Column::name).toList(), "true");
    if (sql.number("SELECT count(*) FROM in_labels") > 0) {
      rejects.add(
          "account_id",
          LinkOutcomes.UNKNOWN_ACCOUNT,
          "FROM "
              + RepeatedRows.taken(LABELS)
              + " WHERE account_id NOT IN (SELECT account_id FROM account_numbers)");
    }
  }
}
