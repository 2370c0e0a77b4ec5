package io.ringlight.graph.extract;

import java.nio.file.Path;

/** The rejected rows of one file, staged: part, line, column, value and reason. */
final class RejectRows {
  private static final int MAX_VALUE = 256;

  private final StagedRows rows;
  private final int part;
  private final boolean hideValues;

  RejectRows(Path file, int part, boolean hideValues) {
    this.rows = new StagedRows(file);
    this.part = part;
    this.hideValues = hideValues;
  }

  /**
   * @param column empty when the row as a whole is bad
   * @param reason must not repeat the value
   */
  void add(long line, String column, String value, String reason) {
    StagedRow row = rows.row();
    row.begin(part, line);
    row.text(clean(column));
    row.text(hideValues ? "" : clean(value));
    row.text(reason);
    rows.keep();
  }

  /** The value as far as it can be shown: what is no character becomes U+FFFD. */
  private static String clean(String value) {
    StringBuilder clean = new StringBuilder();
    value
        .codePoints()
        .limit(MAX_VALUE)
        .map(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  long count() {
    return rows.count();
  }

  /** Closes the file; null when there is none. */
  Path finish() {
    rows.close();
    return rows.count() > 0 ? rows.file() : null;
  }
}
