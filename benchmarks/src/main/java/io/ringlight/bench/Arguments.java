package io.ringlight.bench;

import java.util.Arrays;
import java.util.List;

/** The words of a benchmark's command line, such as {@code accounts=60000}. */
record Arguments(List<String> words) {
  Arguments(String... words) {
    this(List.of(words));
  }

  /** What stands behind the name, or something else where it does not stand there. */
  String text(String name, String otherwise) {
    return words.stream()
        .filter(word -> word.startsWith(name + "="))
        .map(word -> word.substring(name.length() + 1))
        .findFirst()
        .orElse(otherwise);
  }

  int number(String name, int otherwise) {
    return Integer.parseInt(text(name, Integer.toString(otherwise)));
  }

  /** The numbers of marketplaces to draw. */
  long[] seeds(String otherwise) {
    return Arrays.stream(text("seeds", otherwise).split(",")).mapToLong(Long::parseLong).toArray();
  }
}
