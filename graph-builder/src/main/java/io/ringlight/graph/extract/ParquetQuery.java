package io.ringlight.graph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The statements that read one Parquet file: which rows are good at first sight and how the
 * database stages them itself, and what else there is.
 */
final class ParquetQuery {
  /** Tables whose rows are all looked at one by one. */
  private static final Set<ExtractTable> ONE_BY_ONE =
      Set.of(ExtractTable.ADDRESSES, ExtractTable.SANCTIONED_LINKS, ExtractTable.LABELS);

  private final TablePart part;
  private final String source;
  private final List<ParquetColumn> columns;
  private final List<String> features;
  private final List<String> good = new ArrayList<>();
  private final List<String> staged = new ArrayList<>();

  /**
   * @param source SQL: the file as a relation
   * @param features names of its feature columns
   */
  ParquetQuery(TablePart part, String source, List<ParquetColumn> columns, List<String> features) {
    this.part = part;
    this.source = source;
    this.columns = columns;
    this.features = features;
    part.table().columns().forEach(this::add);
    for (int i = 0; i < features.size(); i++) {
      add(Column.optional(features.get(i), FeatureType.FEATURE));
    }
    addTogether();
  }

  private void add(Column column) {
    ParquetColumn present = find(column.name());
    if (present == null) {
      staged.add("NULL AS \"" + column.name() + '"');
      return;
    }
    SqlRule rule = column.type().sql(present.sql(), present.duckType());
    staged.add(rule.value() + " AS \"" + column.name() + '"');
    String isNull = present.sql() + " IS NULL";
    good.add(column.mustBeFilled() ? rule.good() : "(" + isNull + " OR " + rule.good() + ")");
  }

  private void addTogether() {
    ParquetColumn first = find("first_seen");
    ParquetColumn last = find("last_seen");
    if (first != null && last != null) {
      good.add("coalesce(%s <= %s, true)".formatted(milliseconds(first), milliseconds(last)));
    }
  }

  private static String milliseconds(ParquetColumn column) {
    return TimeType.TIME.sql(column.sql(), column.duckType()).value();
  }

  private ParquetColumn find(String name) {
    for (ParquetColumn column : columns) {
      if (column.name().equals(name)) {
        return column;
      }
    }
    return null;
  }

  /** Whether any row can be good at first sight. */
  boolean hasShortCut() {
    return !ONE_BY_ONE.contains(part.table()) && !good.contains("false");
  }

  private String isGood() {
    return "coalesce(" + String.join(" AND ", good) + ", false)";
  }

  /** SQL: how many rows there are; the file's footer tells. */
  String countAll() {
    return "SELECT count(*) FROM " + source;
  }

  /**
   * SQL: the rows that are good at first sight, staged.
   *
   * @param all whether that is known of all rows, so that it need not be found out again
   */
  String stageGood(boolean all) {
    return "SELECT %s AS part, file_row_number + 1 AS line, %s FROM %s%s"
        .formatted(
            part.number(), String.join(", ", staged), source, all ? "" : " WHERE " + isGood());
  }

  /**
   * SQL: row number and values as text.
   *
   * @param all whether all rows are asked for, not just those that are not good at first sight
   */
  String readRows(boolean all) {
    StringBuilder sql = new StringBuilder("SELECT file_row_number + 1");
    columns.forEach(column -> sql.append(", ").append(column.asText()));
    sql.append(" FROM ").append(source);
    return all ? sql.toString() : sql.append(" WHERE NOT ").append(isGood()).toString();
  }

  List<String> features() {
    return features;
  }
}
