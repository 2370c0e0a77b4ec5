package io.ringlight.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StringColumnTest {
  @Test
  void keepsStringsToTheLetter() {
    StringColumn column = StringColumn.of("", "a", "é", "日本", "😀", "a\u0000b\n");
    assertThat(column.size()).isEqualTo(6);
    assertThat(column.get(0)).isEmpty();
    assertThat(column.get(3)).isEqualTo("日本");
    assertThat(column.get(4)).isEqualTo("😀");
    assertThat(column.get(5)).isEqualTo("a\u0000b\n");
  }

  @Test
  void comparesByCodePointsAndNotByCharacters() {
    // U+FFFD comes before U+1F600, whose UTF-16 form begins with U+D83D.
    StringColumn column = StringColumn.of("\uFFFD", "😀");
    assertThat(column.compare(0, 1)).isNegative();
    assertThat(column.indexOf("😀", 0, 2)).isEqualTo(1);
  }

  @Test
  void findsEveryStringOfASortedColumn() {
    for (long seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      TreeSet<String> sorted =
          new TreeSet<>(
              Comparator.comparing(
                  (String text) -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                  java.util.Arrays::compareUnsigned));
      for (int i = 0; i < 100; i++) {
        sorted.add(text(random));
      }
      List<String> strings = List.copyOf(sorted);
      StringColumn column = StringColumn.of(strings.toArray(new String[0]));
      for (int i = 0; i < strings.size(); i++) {
        assertThat(column.indexOf(strings.get(i), 0, column.size()))
            .as("seed %d, string %d", seed, i)
            .isEqualTo(i);
      }
      assertThat(column.indexOf("not there", 0, column.size())).isEqualTo(-1);
    }
  }

  @Test
  void spansChunks() {
    String long1 = "x".repeat(60_000);
    StringColumn.Builder builder = new StringColumn.Builder(1);
    for (int i = 0; i < 600; i++) {
      builder.add(long1 + i);
    }
    StringColumn column = builder.build();
    for (int i = 0; i < 600; i++) {
      assertThat(column.get(i)).isEqualTo(long1 + i);
    }
  }

  @Test
  void refusesWhatItsLengthFieldCannotHold() {
    StringColumn.Builder builder = new StringColumn.Builder(1);
    assertThatThrownBy(() -> builder.add("x".repeat(65_536)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A string of 65536 bytes is too long for a column.");
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      text.appendCodePoint(random.nextBoolean() ? 'a' + random.nextInt(3) : 0x1F600);
    }
    return text.toString();
  }
}
