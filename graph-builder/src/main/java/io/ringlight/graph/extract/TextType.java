package io.ringlight.graph.extract;

/** Free text, kept to the letter. */
record TextType() implements ColumnType {
  static final TextType TEXT = new TextType();
  static final int MAX_CHARACTERS = 4096;

  @Override
  public String append(char[] text, int start, int end, StagedRow row) {
    return append(text, start, end, MAX_CHARACTERS, row);
  }

  static String append(char[] text, int start, int end, int maxCharacters, StagedRow row) {
    if (end - start > maxCharacters
        && Character.codePointCount(text, start, end - start) > maxCharacters) {
      return "is longer than " + maxCharacters + " characters";
    }
    return row.text(text, start, end);
  }

  @Override
  public String duckType() {
    return "VARCHAR";
  }

  @Override
  public SqlRule sql(String value, String duckType) {
    return sql(value, duckType, MAX_CHARACTERS);
  }

  /** Counts bytes, of which no text has fewer than characters. */
  static SqlRule sql(String value, String duckType, int maxCharacters) {
    if (SqlRule.isInteger(duckType)) {
      return new SqlRule("true", value + "::VARCHAR");
    }
    if (!SqlRule.isText(duckType)) {
      return SqlRule.NONE;
    }
    String good = "(strlen(%s) <= %s AND NOT contains(%s, chr(0)))";
    return new SqlRule(good.formatted(value, maxCharacters, value), value);
  }
}
