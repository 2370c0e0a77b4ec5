package io.ringlight.graph.extract;

import java.util.ArrayList;
import java.util.List;

/** Finds the newest time that any table tells, labels excepted. */
final class NewestTime {
  private final Sql sql;

  NewestTime(Sql sql) {
    this.sql = sql;
  }

  /** In milliseconds; null when no table tells a time. */
  Long find() {
    List<String> newest = new ArrayList<>();
    for (ExtractTable table : ExtractTable.values()) {
      if (table != ExtractTable.LABELS) {
        for (Column column : table.columns()) {
          if (column.type() == TimeType.TIME) {
            newest.add(
                "(SELECT max(%s) FROM %s)".formatted(column.name(), StagedTables.name(table)));
          }
        }
      }
    }
    return sql.number("SELECT greatest(" + String.join(", ", newest) + ")");
  }
}
