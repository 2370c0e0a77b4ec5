package io.ringlight.graph.extract;

/** An id: any text of at most 256 characters, kept to the letter. */
record IdType() implements ColumnType {
  static final IdType ID = new IdType();
  static final int MAX_CHARACTERS = 256;

  @Override
  public String append(char[] text, int start, int end, StagedRow row) {
    return TextType.append(text, start, end, MAX_CHARACTERS, row);
  }

  @Override
  public String duckType() {
    return "VARCHAR";
  }

  @Override
  public SqlRule sql(String value, String duckType) {
    return TextType.sql(value, duckType, MAX_CHARACTERS);
  }
}
