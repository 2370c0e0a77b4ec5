package io.ringlight.graph.extract;

/**
 * Which values a column takes. A type is the one place that knows a rule: it checks the text of a
 * value and appends the value, in the form the database reads, to a staged row.
 */
sealed interface ColumnType
    permits AmountType, ChoiceType, CountType, FeatureType, IdType, TextType, TimeType, WordType {
  /**
   * Checks a value that is not empty and appends it to a row.
   *
   * @param text holds the value from {@code start} to {@code end}, exclusive
   * @return null when it is good; else why not, in words that do not repeat the value. The row is
   *     then to be dropped
   */
  String append(char[] text, int start, int end, StagedRow row);

  /** What DuckDB calls the type of the appended value. */
  String duckType();

  /**
   * The same rule for values that come with a type.
   *
   * @param value SQL: the value; text is never empty
   * @param duckType its type
   */
  SqlRule sql(String value, String duckType);
}
