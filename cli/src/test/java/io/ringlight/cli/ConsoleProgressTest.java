package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final ConsoleProgress progress =
      new ConsoleProgress(new PrintStream(err, true, StandardCharsets.UTF_8));

  private String shown() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aBarIsDrawnOverItselfAndWipedAtTheEnd() {
    progress.begin("reading", 10);
    progress.advance(10);
    progress.end();
    assertThat(shown()).contains("reading").doesNotContain("\n").endsWith(" \r");
  }

  @Test
  void aStageThatFailedHalfWayIsWipedToo() {
    progress.begin("reading", -1);
    progress.close();
    assertThat(shown()).doesNotContain("\n").endsWith(" \r");
    progress.advance(1);
    progress.end();
  }
}
