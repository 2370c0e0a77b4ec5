package io.ringlight.graph.extract;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;

/**
 * A known column of a Parquet file.
 *
 * @param duckType its type, as the database reads it
 * @param place where its values go
 */
record ParquetColumn(String name, String duckType, int place) {

  /**
   * @throws RinglightException {@code BAD_INPUT} when its type holds no single values
   */
  static ParquetColumn of(TablePart part, String name, String duckType, int place) {
    if (duckType.matches("(?s).*[\\[(].*") && !duckType.matches("DECIMAL\\(.*\\)")
        || duckType.matches("BOOLEAN|INTERVAL|BIT|TIME.*") && !duckType.startsWith("TIMESTAMP")) {
      throw new RinglightException(
          ExitCode.BAD_INPUT,
          part.name()
              + " has a column "
              + name
              + " of a type that holds no single values as text, numbers or times; write it as"
              + " text.");
    }
    return new ParquetColumn(name, duckType, place);
  }

  /** SQL: the value as a CSV file would have it. */
  String asText() {
    String quoted = '"' + name.replace("\"", "\"\"") + '"';
    if (duckType.startsWith("TIMESTAMP")) {
      return "strftime(" + quoted + "::TIMESTAMP, '%Y-%m-%dT%H:%M:%S.%f')";
    }
    return "CAST(" + quoted + " AS VARCHAR)";
  }
}
