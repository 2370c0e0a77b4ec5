package io.ringlight.graph.extract;

/** A model feature: any finite number. */
record FeatureType() implements ColumnType {
  static final FeatureType FEATURE = new FeatureType();

  @Override
  public String append(char[] text, int start, int end, StagedRow row) {
    if (NumberText.decimal(text, start, end) == null) {
      return NumberText.reason(text, start, end);
    }
    double number = Double.parseDouble(new String(text, start, end - start));
    if (Double.isInfinite(number)) {
      return NumberText.NOT_FINITE;
    }
    row.plain(Double.toString(number + 0.0)); // -0.0 + 0.0 is 0.0: equal numbers, equal bytes
    return null;
  }

  @Override
  public String duckType() {
    return "DOUBLE";
  }

  @Override
  public SqlRule sql(String value, String duckType) {
    if (SqlRule.isInteger(duckType)) {
      return new SqlRule("true", value + "::DOUBLE");
    }
    if (duckType.equals("DOUBLE") || duckType.equals("FLOAT")) {
      String number = "CASE WHEN %1$s = 0 THEN 0 ELSE %1$s::DOUBLE END".formatted(value);
      return new SqlRule("isfinite(" + value + ")", number);
    }
    return SqlRule.NONE;
  }
}
