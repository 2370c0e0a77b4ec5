package io.ringlight.graph.extract;

import static io.ringlight.graph.extract.ExtractTable.SANCTIONED_LINKS;

/** Makes {@code sanctioned_links}, as given, each row once. */
final class Sanctions {
  private final Sql sql;

  Sanctions(Sql sql) {
    this.sql = sql;
  }

  void run(RepeatedRows repeated) {
    repeated.merge(SANCTIONED_LINKS);
    sql.execute(
        "CREATE TABLE sanctioned_links AS SELECT type, id, type_2, id_2, reason FROM "
            + RepeatedRows.taken(SANCTIONED_LINKS));
  }
}
