package io.ringlight.graph.extract;

import io.ringlight.graph.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Money in major units, at least 0 and less than 10¹², rounded half-even to six decimal places. */
record AmountType() implements ColumnType {
  static final AmountType AMOUNT = new AmountType();

  private static final int SCALE = 6;
  private static final int MAX_WHOLE_DIGITS = 12;
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(MAX_WHOLE_DIGITS);

  @Override
  public String append(char[] text, int start, int end, StagedRow row) {
    long micros = plain(text, start, end);
    if (micros >= 0) {
      row.micros(micros);
      return null;
    }
    BigDecimal number = NumberText.decimal(text, start, end);
    if (number == null) {
      return NumberText.reason(text, start, end);
    }
    return appendUnusual(number, row);
  }

  /** Reads digits, maybe a point and up to six digits more; -1 when it is anything else. */
  private static long plain(char[] text, int start, int end) {
    int point = start;
    while (point < end && text[point] != '.') {
      point++;
    }
    long whole = NumberText.digits(text, start, point);
    if (whole < 0 || point - start > MAX_WHOLE_DIGITS || point == end) {
      return whole < 0 || point - start > MAX_WHOLE_DIGITS ? -1 : whole * Money.MICROS_PER_UNIT;
    }
    int places = end - point - 1;
    long fraction = places > SCALE ? -1 : NumberText.digits(text, point + 1, end);
    if (fraction < 0) {
      return -1;
    }
    for (int i = places; i < SCALE; i++) {
      fraction *= 10;
    }
    return whole * Money.MICROS_PER_UNIT + fraction;
  }

  private static String appendUnusual(BigDecimal number, StagedRow row) {
    if (number.signum() < 0) {
      return NumberText.NEGATIVE;
    }
    BigDecimal rounded = number.setScale(SCALE, RoundingMode.HALF_EVEN);
    if (rounded.compareTo(LIMIT) >= 0) {
      return "is not less than 1000000000000";
    }
    row.micros(rounded.unscaledValue().longValueExact());
    return null;
  }

  @Override
  public String duckType() {
    return "DECIMAL(18,6)";
  }

  @Override
  public SqlRule sql(String value, String duckType) {
    String amount = "TRY_CAST(" + value + " AS DECIMAL(18,6))";
    if (SqlRule.isInteger(duckType) || duckType.matches("DECIMAL\\([0-9]+,[0-6]\\)")) {
      return new SqlRule("(%1$s >= 0 AND %1$s < 1000000000000)".formatted(value), amount);
    }
    if (duckType.equals("DOUBLE")) {
      // what a double says in up to six places it says exactly: nothing is rounded
      String good = "(%1$s >= 0 AND %1$s < 1e9 AND round(%1$s * 1e6) / 1e6 = %1$s)";
      return new SqlRule(good.formatted(value), amount);
    }
    if (SqlRule.isText(duckType)) {
      String good = "regexp_full_match(" + value + ", '[0-9]{1,12}([.][0-9]{1,6})?')";
      return new SqlRule(good, amount);
    }
    return SqlRule.NONE;
  }
}
