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
}
