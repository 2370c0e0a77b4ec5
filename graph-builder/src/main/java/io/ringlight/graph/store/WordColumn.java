package io.ringlight.graph.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A column of few different words, read as small numbers. */
final class WordColumn {
  /** So many words are looked for one after the other, which Parquet's dictionaries make cheap. */
  private static final int FEW = 64;

  private final String column;
  private final List<String> words;
  private final int first;

  private WordColumn(String column, List<String> words, int first) {
    this.column = column;
    this.words = words;
    this.first = first;
  }

  /** Numbers the words that occur, from 0 in ascending order. */
  static WordColumn ofWords(SnapshotSource source, SnapshotTable table, String column)
      throws SQLException {
    return new WordColumn(column, source.words(table, column), 0);
  }

  /**
   * Numbers the words of an enumeration by its ordinals.
   *
   * @throws io.ringlight.graph.RinglightException when another word occurs
   */
  static WordColumn ofOrdinals(
      SnapshotSource source, SnapshotTable table, String column, Enum<?>... values)
      throws SQLException {
    List<String> known =
        Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
    for (String word : source.words(table, column)) {
      if (!known.contains(word)) {
        throw source.damaged(
            table,
            source.rowOf(table, column, word),
            column + " \"" + word + "\" is none of " + String.join(", ", known));
      }
    }
    return new WordColumn(column, known, values[0].ordinal());
  }

  /** The words in the order of their numbers. */
  List<String> words() {
    return words;
  }

  /** An INTEGER expression of SQL: the number of each row's word, null where it has none. */
  String sql() {
    List<String> literals = new ArrayList<>(words.size());
    for (String word : words) {
      literals.add(SqlText.literal(word));
    }
    String list = literals.stream().collect(Collectors.joining(", "));
    if (words.size() > FEW) {
      return "enum_code(" + column + "::ENUM(" + list + "))::INTEGER";
    }
    return "(list_position(["
        + list
        + "]::VARCHAR[], "
        + column
        + ") - 1 + "
        + first
        + ")::INTEGER";
  }
}
