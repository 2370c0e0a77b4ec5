package io.ringlight.graph.extract;

import io.ringlight.graph.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Says what an extract lacks and what is therefore left out. */
final class MissingData {
  private final Sql sql;
  private final Map<ExtractTable, List<StagedPart>> parts;
  private final TimeRange range;
  private final BuildOptions options;
  private final List<String> warnings = new ArrayList<>();

  MissingData(
      Sql sql, Map<ExtractTable, List<StagedPart>> parts, TimeRange range, BuildOptions options) {
    this.sql = sql;
    this.parts = parts;
    this.range = range;
    this.options = options;
  }

  List<String> warnings() {
    parts.forEach(this::ignoredColumns);
    if (range.asOf() == Times.MISSING) {
      warnings.add(
          "No table tells a time: ages, rates and moments of acting together are left out"
              + (options.window() == null ? "." : ", and the window has no effect."));
    } else {
      missingTimes();
    }
    missing(ExtractTable.ORDERS, "seller_id", "what happens at the same seller is left out");
    missing(ExtractTable.ORDERS, "amount", "rings have no exposure");
    hiddenStatuses(ExtractTable.ACCOUNTS);
    hiddenStatuses(ExtractTable.ORDERS);
    return warnings;
  }

  private void ignoredColumns(ExtractTable table, List<StagedPart> staged) {
    TreeSet<String> unknown = new TreeSet<>();
    staged.forEach(part -> unknown.addAll(part.unknown()));
    if (!unknown.isEmpty()) {
      warnings.add(
          "Ignored, because the table "
              + table.tableName()
              + " knows no such column: "
              + String.join(", ", unknown)
              + ".");
    }
  }

  private void missingTimes() {
    missing(ExtractTable.ACCOUNTS, "created_at", "ages of accounts are left out");
    missing(ExtractTable.ORDERS, "placed_at", "moments of ordering together are left out");
    for (ExtractTable table : ExtractTable.values()) {
      if (table.indexOf("first_seen") >= 0) {
        missing(table, "first_seen", "its links count as if they had always been there");
      }
    }
  }

  private void missing(ExtractTable table, String column, String consequence) {
    List<StagedPart> staged = parts.getOrDefault(table, List.of());
    boolean present = staged.stream().anyMatch(part -> part.seen().contains(column));
    if (!staged.isEmpty() && !present) {
      warnings.add(
          "The table %s has no column %s: %s.".formatted(table.tableName(), column, consequence));
    }
  }

  private void hiddenStatuses(ExtractTable table) {
    if (!range.cut()) {
      return;
    }
    long undated =
        sql.number(
            "SELECT count(*) FROM %s WHERE status IS NOT NULL AND status_at IS NULL"
                .formatted(StagedTables.name(table)));
    if (undated > 0) {
      warnings.add(
          "The table %s has a status without status_at in %s of its rows: as of a moment it is hidden."
              .formatted(table.tableName(), undated));
    }
  }
}
