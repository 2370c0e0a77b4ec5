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
  private static final String SINGLE_VALUES =
      "(?s)VARCHAR|U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|DECIMAL\\(.*\\)|FLOAT|DOUBLE|DATE|UUID"
          + "|TIMESTAMP[A-Z_ ]*|ENUM\\(.*\\)";

  /**
   * @throws RinglightException {@code BAD_INPUT} when its type holds no single values
   */
  static ParquetColumn of(TablePart part, String name, String duckType, int place) {
    if (!duckType.matches(SINGLE_VALUES)) {
      throw new RinglightException(
          ExitCode.BAD_INPUT,
          part.name()
              + " has a column "
              + name
              + " that holds neither text, numbers nor times; write it as text.");
    }
    return new ParquetColumn(name, duckType, place);
  }

  /** SQL: the value; null where text is empty. */
  String sql() {
    String quoted = '"' + name.replace("\"", "\"\"") + '"';
    return SqlRule.isText(duckType) ? "nullif(" + quoted + ", '')" : quoted;
  }

  /** SQL: the value as a CSV file would have it. */
  String asText() {
    if (duckType.startsWith("TIMESTAMP")) {
      return "strftime(" + sql() + "::TIMESTAMP, '%Y-%m-%dT%H:%M:%S.%f')";
    }
    if (duckType.equals("FLOAT") && name.startsWith("f_")) {
      return sql() + "::DOUBLE::VARCHAR";
    }
    return sql() + "::VARCHAR";
  }
}
