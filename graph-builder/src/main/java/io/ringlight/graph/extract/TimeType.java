package io.ringlight.graph.extract;

/** A moment, appended as milliseconds since 1970 in UTC. */
record TimeType() implements ColumnType {
  static final TimeType TIME = new TimeType();

  @Override
  public String append(char[] text, int start, int end, StagedRow row) {
    long time = TimeText.parse(text, start, end);
    if (time < TimeText.EARLIEST) {
      return TimeText.reason(time);
    }
    row.number(time);
    return null;
  }

  @Override
  public String duckType() {
    return "BIGINT";
  }

  /** From 1970 on, where cutting off and rounding down are the same. */
  @Override
  public SqlRule sql(String value, String duckType) {
    String time = value;
    String good = "";
    if (SqlRule.isText(duckType)) {
      time = "TRY_CAST(" + value + " AS TIMESTAMP)";
      good =
          "regexp_full_match("
              + value
              + ", '[12][0-9]{3}-[0-9]{2}-[0-9]{2}"
              + "([T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,3})?Z?)?') AND ";
    } else if (!duckType.matches(
        "DATE|TIMESTAMP|TIMESTAMP_S|TIMESTAMP_MS|TIMESTAMP WITH TIME ZONE")) {
      return SqlRule.NONE;
    }
    String milliseconds = "epoch_ms(" + time + ")";
    good += milliseconds + " BETWEEN 0 AND " + (TimeText.LATEST - 1);
    return new SqlRule("(" + good + ")", milliseconds);
  }
}
