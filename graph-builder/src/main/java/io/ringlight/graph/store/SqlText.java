package io.ringlight.graph.store;

import java.nio.file.Path;

/** Text that stands in a SQL statement, quoted so that it cannot end early. */
final class SqlText {
  private SqlText() {}

  /** A string literal. */
  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /**
   * A string literal that names one file to read: what would be a pattern of names stands for
   * itself.
   */
  static String fileToRead(Path path) {
    return literal(path.toAbsolutePath().toString().replaceAll("[*?\\[]", "[$0]"));
  }

  /** A string literal that names a file or directory. */
  static String literal(Path path) {
    return literal(path.toAbsolutePath().toString());
  }

  /** A quoted name of a table or column. */
  static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
