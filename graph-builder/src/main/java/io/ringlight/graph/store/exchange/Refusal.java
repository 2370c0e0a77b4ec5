package io.ringlight.graph.store.exchange;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Looks for rows that break a rule of snapshots. */
final class Refusal {
  private final ExchangeDatabase database;

  Refusal(ExchangeDatabase database) {
    this.database = database;
  }

  /**
   * Fails with the first value that a query finds, as text.
   *
   * @param query of one column, which is never null
   * @param sentence has a place for the value, or none
   */
  void ofFirst(String query, String sentence) {
    String value = database.text("SELECT * FROM (" + query + ") ORDER BY 1 LIMIT 1");
    if (value != null) {
      throw new RinglightException(ExitCode.BAD_INPUT, sentence.formatted(value));
    }
  }

  /** Fails with the first word of a column that is none of these; a null may be. */
  void ofOtherWords(ExchangeTable table, String column, Enum<?>... values) {
    String known =
        Arrays.stream(values)
            .map(value -> value.name().toLowerCase(Locale.ROOT))
            .filter(word -> !word.equals("unknown") && !word.equals("none"))
            .collect(Collectors.joining("', '", "'", "'"));
    ofFirst(
        "SELECT %1$s FROM %2$s WHERE %1$s NOT IN (%3$s)"
            .formatted(column, PresentTables.name(table), known),
        "The graph has the "
            + column
            + " %s, which is none of "
            + known.replace("'", "")
            + "; change it there or in the mapping.");
  }
}
