package io.ringlight.graph.extract;

/**
 * A column of a table.
 *
 * @param type which values it takes
 * @param presence whether a file must have it, and a row must fill it
 * @param masking what happens to its values where a build is pseudonymized
 */
record Column(String name, ColumnType type, Presence presence, Masking masking) {
  enum Presence {
    /** A file may lack it, a row may leave it empty. */
    OPTIONAL,
    /** A file must have it, a row may leave it empty. */
    COLUMN_REQUIRED,
    /** A file must have it and every row must fill it. */
    REQUIRED
  }

  static Column required(String name, ColumnType type, Masking masking) {
    return new Column(name, type, Presence.REQUIRED, masking);
  }

  static Column optional(String name, ColumnType type, Masking masking) {
    return new Column(name, type, Presence.OPTIONAL, masking);
  }

  static Column required(String name, ColumnType type) {
    return required(name, type, Masking.KEPT);
  }

  static Column optional(String name, ColumnType type) {
    return optional(name, type, Masking.KEPT);
  }

  boolean mustBeFilled() {
    return presence == Presence.REQUIRED;
  }

  boolean mustExist() {
    return presence != Presence.OPTIONAL;
  }
}
