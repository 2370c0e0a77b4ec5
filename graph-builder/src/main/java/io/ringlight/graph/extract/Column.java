package io.ringlight.graph.extract;

/**
 * A column of a table.
 *
 * @param type which values it takes
 * @param presence whether a file must have it, and a row must fill it
 * @param domain under which key domain its values are pseudonymized; null when they stay; {@code
 *     "@name"} when the value of that column of the same row is the domain
 */
record Column(String name, ColumnType type, Presence presence, String domain) {
  enum Presence {
    /** A file may lack it, a row may leave it empty. */
    OPTIONAL,
    /** A file must have it, a row may leave it empty. */
    COLUMN_REQUIRED,
    /** A file must have it and every row must fill it. */
    REQUIRED
  }

  static Column required(String name, ColumnType type, String domain) {
    return new Column(name, type, Presence.REQUIRED, domain);
  }

  static Column optional(String name, ColumnType type, String domain) {
    return new Column(name, type, Presence.OPTIONAL, domain);
  }

  static Column required(String name, ColumnType type) {
    return required(name, type, null);
  }

  static Column optional(String name, ColumnType type) {
    return optional(name, type, null);
  }

  boolean mustBeFilled() {
    return presence == Presence.REQUIRED;
  }

  boolean mustExist() {
    return presence != Presence.OPTIONAL;
  }
}
