package io.ringlight.graph.extract;

import java.math.BigDecimal;

/** How often: a whole number of at least 0; {@code 3.0} is one too. */
record CountType() implements ColumnType {
  static final CountType COUNT = new CountType();

  private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  @Override
  public String append(char[] text, int start, int end, StagedRow row) {
    long digits = NumberText.digits(text, start, end);
    if (digits >= 0) {
      row.number(digits);
      return null;
    }
    BigDecimal number = NumberText.decimal(text, start, end);
    if (number == null) {
      return NumberText.reason(text, start, end);
    }
    return appendUnusual(number, row);
  }

  private static String appendUnusual(BigDecimal number, StagedRow row) {
    if (number.signum() < 0) {
      return NumberText.NEGATIVE;
    }
    if (number.stripTrailingZeros().scale() > 0) {
      return "is not a whole number";
    }
    if (number.compareTo(MAX) > 0) {
      return "is larger than 9223372036854775807";
    }
    row.number(number.longValue());
    return null;
  }

  @Override
  public String duckType() {
    return "BIGINT";
  }

  @Override
  public SqlRule sql(String value, String duckType) {
    if (SqlRule.isInteger(duckType)) {
      return new SqlRule(value + " >= 0", value + "::BIGINT");
    }
    if (duckType.equals("DOUBLE")) {
      String good = "(%1$s >= 0 AND %1$s < 1e15 AND %1$s = floor(%1$s))".formatted(value);
      return new SqlRule(good, "TRY_CAST(" + value + " AS BIGINT)");
    }
    if (SqlRule.isText(duckType)) {
      String good = "regexp_full_match(" + value + ", '[0-9]{1,18}')";
      return new SqlRule(good, "TRY_CAST(" + value + " AS BIGINT)");
    }
    return SqlRule.NONE;
  }
}
