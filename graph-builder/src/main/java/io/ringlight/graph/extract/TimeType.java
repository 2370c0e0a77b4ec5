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
}
