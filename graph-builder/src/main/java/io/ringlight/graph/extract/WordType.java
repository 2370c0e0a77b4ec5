package io.ringlight.graph.extract;

import java.util.List;

/**
 * A name of a type: a lower-case letter, then lower-case letters, digits and underscores.
 *
 * @param reserved words that have a table of their own
 */
record WordType(List<String> reserved) implements ColumnType {
  static final WordType WORD = new WordType(List.of());
  static final WordType IDENTIFIER_TYPE =
      new WordType(List.of("account", "device", "address", "payment_instrument"));
  static final int MAX_CHARACTERS = 64;

  @Override
  public String append(char[] text, int start, int end, StagedRow row) {
    if (!isWord(text, start, end)) {
      return "is not a word of at most 64 of a-z, 0-9 and _ that begins with a letter";
    }
    if (!reserved.isEmpty() && reserved.contains(new String(text, start, end - start))) {
      return "is a type that has a table of its own";
    }
    return row.text(text, start, end);
  }

  private static boolean isWord(char[] text, int start, int end) {
    if (end - start > MAX_CHARACTERS || text[start] < 'a' || text[start] > 'z') {
      return false;
    }
    for (int i = start + 1; i < end; i++) {
      char c = text[i];
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_')) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String duckType() {
    return "VARCHAR";
  }

  @Override
  public SqlRule sql(String value, String duckType) {
    if (!SqlRule.isText(duckType)) {
      return SqlRule.NONE;
    }
    String good = "regexp_full_match(" + value + ", '[a-z][a-z0-9_]{0,63}')";
    if (!reserved.isEmpty()) {
      good += " AND " + value + " NOT IN ('" + String.join("', '", reserved) + "')";
    }
    return new SqlRule(good, value);
  }
}
