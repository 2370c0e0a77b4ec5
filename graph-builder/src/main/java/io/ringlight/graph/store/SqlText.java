package io.ringlight.graph.store;

import java.nio.file.Path;

/** Text that stands in a SQL statement, quoted so that it cannot end early. */
public final class SqlText {
  private SqlText() {}

  /** A string literal. */
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /**
   * A string literal that names one file to read: what would be a pattern of names stands for
   * itself.
   */
  public static String fileToRead(Path path) {
    return literal(path.toAbsolutePath().toString().replaceAll("[*?\\[]", "[$0]"));
  }

  /** A string literal that names a file or directory. */
  public static String literal(Path path) {
    return literal(path.toAbsolutePath().toString());
  }

  /** A quoted name of a table or column. */
  public static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
