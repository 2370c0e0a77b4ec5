package io.ringlight.bench;

import io.ringlight.ring.score.RingScore;
import io.ringlight.ring.score.RingScoreJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** The ring score that {@code score=FILE} names; the one that ships where nothing does. */
  RingScore score() throws IOException {
    String file = text("score", "");
    if (file.isEmpty()) {
      return RingScore.shipped();
    }
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return RingScoreJson.read(in);
    }
  }

  /** The numbers of marketplaces to draw. */
  long[] seeds(String otherwise) {
    return Arrays.stream(text("seeds", otherwise).split(",")).mapToLong(Long::parseLong).toArray();
  }
}
