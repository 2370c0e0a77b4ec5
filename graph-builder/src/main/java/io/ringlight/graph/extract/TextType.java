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
}
