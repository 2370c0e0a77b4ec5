package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellWordTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "snapshots/today-2,snapshots/today-2",
        "bolt://localhost:7687,bolt://localhost:7687",
        "my data,'my data'",
        "it's,'it'\\''s'",
        "$HOME,'$HOME'",
        "é,'é'"
      })
  void aWordIsQuotedWhereAShellWouldReadItOtherwise(String word, String quoted) {
    assertThat(ShellWord.of(word)).isEqualTo(quoted);
    assertThat(ShellWord.of(Path.of("a b"))).isEqualTo("'a b'");
  }
}
