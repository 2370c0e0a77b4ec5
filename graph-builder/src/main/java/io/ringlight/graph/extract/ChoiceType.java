package io.ringlight.graph.extract;

import java.util.List;

/** One of a few words, exactly as the contract spells them. */
record ChoiceType(List<String> words) implements ColumnType {
  static ChoiceType of(String... words) {
    return new ChoiceType(List.of(words));
  }

  @Override
  public String append(char[] text, int start, int end, StagedRow row) {
    for (int i = 0; i < words.size(); i++) {
      if (equal(words.get(i), text, start, end)) {
        return row.text(text, start, end);
      }
    }
    return "is not one of " + String.join(", ", words);
  }

  private static boolean equal(String word, char[] text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != text[start + i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String duckType() {
    return "VARCHAR";
  }

  @Override
  public SqlRule sql(String value, String duckType) {
    if (!SqlRule.isText(duckType)) {
      return SqlRule.NONE;
    }
    return new SqlRule(value + " IN ('" + String.join("', '", words) + "')", value);
  }
}
