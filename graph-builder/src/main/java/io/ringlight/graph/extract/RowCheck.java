package io.ringlight.graph.extract;

import java.util.List;

/**
 * Checks the values of a row, one by one and then together, and appends them to a staged row. The
 * rules that need other rows come later, in the database.
 */
final class RowCheck {
  private final ExtractTable table;
  private final Column[] columns;
  private final int firstSeen;
  private final int lastSeen;
  private final ValueMask mask;

  private String badColumn;
  private int badIndex;

  RowCheck(ExtractTable table, ValueMask mask) {
    this.table = table;
    this.columns = table.columns().toArray(new Column[0]);
    this.firstSeen = table.indexOf("first_seen");
    this.lastSeen = table.indexOf("last_seen");
    this.mask = mask;
  }

  /**
   * @param features names of the feature columns behind the table's own
   * @return null, or why the row is bad; then {@link #badColumn} says where
   */
  String append(RowBuffer values, List<String> features, StagedRow row) {
    for (int i = 0; i < columns.length; i++) {
      String reason = append(values, i, columns[i], row);
      if (reason != null) {
        return bad(columns[i].name(), i, reason);
      }
    }
    for (int i = 0; i < features.size(); i++) {
      int index = columns.length + i;
      String reason = append(values, index, FeatureType.FEATURE, row);
      if (reason != null) {
        return bad(features.get(i), index, reason);
      }
    }
    appendDerived(values, row);
    return together(values);
  }

  /** Appends what is stored beside a table's columns. */
  private void appendDerived(RowBuffer values, StagedRow row) {
    if (table == ExtractTable.ADDRESSES) {
      String key =
          AddressNormalizer.key(
              text(values, "line1"),
              text(values, "line2"),
              text(values, "city"),
              text(values, "region"),
              text(values, "postal_code"),
              text(values, "country"));
      row.text(key == null ? "" : mask.mask("same address", KeyDigest.ifLong(key)));
    } else if (table == ExtractTable.ACCOUNTS && mask.keepsAccountIds()) {
      row.text(values.string(0));
    }
  }

  private String text(RowBuffer values, String column) {
    return values.string(table.indexOf(column));
  }

  /** The column at fault, by name. */
  String badColumn() {
    return badColumn;
  }

  /** The place of the column at fault, or -1. */
  int badIndex() {
    return badIndex;
  }

  private String bad(String column, int index, String reason) {
    badColumn = column;
    badIndex = index;
    return reason;
  }

  private String append(RowBuffer values, int index, Column column, StagedRow row) {
    if (values.isEmpty(index)) {
      row.empty();
      return column.mustBeFilled() ? "is missing" : null;
    }
    if (mask == ValueMask.NONE || column.masking() == Masking.KEPT) {
      return column.type().append(values.text(), values.start(index), values.end(index), row);
    }
    return appendMasked(values, index, column, row);
  }

  private static String append(RowBuffer values, int index, ColumnType type, StagedRow row) {
    if (values.isEmpty(index)) {
      row.empty();
      return null;
    }
    return type.append(values.text(), values.start(index), values.end(index), row);
  }

  private String appendMasked(RowBuffer values, int index, Column column, StagedRow row) {
    int mark = row.mark();
    String reason =
        column.type().append(values.text(), values.start(index), values.end(index), row);
    if (reason != null) {
      return reason;
    }
    String value = values.string(index);
    String masked = column.masking().apply(mask, value, name -> text(values, name));
    if (!masked.equals(value)) {
      row.backTo(mark);
      row.text(masked);
    }
    return null;
  }

  private String together(RowBuffer values) {
    if (table == ExtractTable.SANCTIONED_LINKS) {
      return secondThing(values);
    }
    if (firstSeen < 0 || values.isEmpty(firstSeen) || values.isEmpty(lastSeen)) {
      return null;
    }
    char[] text = values.text();
    long first = TimeText.parse(text, values.start(firstSeen), values.end(firstSeen));
    long last = TimeText.parse(text, values.start(lastSeen), values.end(lastSeen));
    return first > last ? bad("first_seen", firstSeen, "is later than last_seen") : null;
  }

  private String secondThing(RowBuffer values) {
    int type = table.indexOf("type_2");
    int id = table.indexOf("id_2");
    if (values.isEmpty(type) == values.isEmpty(id)) {
      return null;
    }
    return values.isEmpty(type)
        ? bad("type_2", type, "is missing beside id_2")
        : bad("id_2", id, "is missing beside type_2");
  }
}
