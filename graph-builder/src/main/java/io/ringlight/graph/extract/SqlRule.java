package io.ringlight.graph.extract;

/**
 * The rule of a column type for values that already have a type, in SQL: a short cut for the
 * database, which may only take what {@link ColumnType#append} would take too, with the same
 * result. Whatever it does not take goes the long way, and gets its reason there.
 *
 * @param good SQL: whether a value that is not null is taken; may be null instead of false
 * @param value SQL: the value as it is staged
 */
record SqlRule(String good, String value) {
  /** Takes nothing. */
  static final SqlRule NONE = new SqlRule("false", "NULL");

  static boolean isText(String duckType) {
    return duckType.equals("VARCHAR");
  }

  static boolean isInteger(String duckType) {
    return duckType.matches("U?(TINYINT|SMALLINT|INTEGER)|BIGINT");
  }
}
