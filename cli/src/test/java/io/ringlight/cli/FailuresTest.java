package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class FailuresTest {
  /** A command that does nothing but fail. */
  @Command(name = "fail")
  static final class Failing implements Runnable {
    private final RuntimeException failure;

    @Option(names = "--debug")
    private boolean debug;

    Failing(RuntimeException failure) {
      this.failure = failure;
    }

    @Override
    public void run() {
      throw failure;
    }
  }

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int fail(RuntimeException failure, String... arguments) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Failures failures =
        new Failures(new Console(stream, stream, false, false, false, Clock.systemUTC()));
    return new CommandLine(new Failing(failure))
        .setExecutionExceptionHandler(failures)
        .execute(arguments);
  }

  private void assertSaid(String sentence) {
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("ringlight: " + sentence + "\n");
  }

  @Test
  void ourErrorsCarryTheirCodeAndSentence() {
    assertThat(fail(new RinglightException(ExitCode.BAD_CONFIGURATION, "It does not fit.")))
        .isEqualTo(78);
    assertSaid("It does not fit.");
  }

  @Test
  void aFullDiskIsSaidWhateverItWasTakenFor() {
    IOException cause = new IOException("No space left on device");
    RuntimeException failure =
        new RinglightException(ExitCode.BAD_INPUT, "orders.csv could not be read.", cause);
    assertThat(fail(failure)).isEqualTo(74);
    assertSaid("The disk is full; free some space, or write to another disk.");
  }

  @Test
  void anyOtherFailureOfAFileIsAnIoError() {
    assertThat(fail(new UncheckedIOException(new IOException("Input/output error")))).isEqualTo(74);
    assertSaid("Reading or writing failed: IOException: Input/output error.");
  }

  @Test
  void whatNobodyExpectedIsOurFault() {
    assertThat(fail(new IllegalStateException("no such state\nand more"))).isEqualTo(70);
    assertSaid(
        "This is a fault of the program, not of your input (IllegalStateException: no such"
            + " state); --debug shows where.");
  }

  @Test
  void memoryThatRanOutInAnotherThreadIsFound() {
    assertThat(fail(new IllegalStateException(new OutOfMemoryError("Java heap space"))))
        .isEqualTo(70);
    assertSaid(
        "The "
            + (Runtime.getRuntime().maxMemory() >> 20)
            + " MiB of memory the program may use are not enough; give it more with --memory, such"
            + " as --memory 8G.");
  }

  @Test
  void whatATerminalMightObeyIsWrittenOut() {
    fail(new RinglightException(ExitCode.NO_INPUT, "There is no \u001b[2Jfile."));
    assertSaid("There is no \\u001b[2Jfile.");
  }

  @Test
  void debugAddsTheStackTrace() {
    fail(new IllegalStateException("no such state"), "--debug");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith(
            "ringlight: This is a fault of the program, not of your input"
                + " (IllegalStateException: no such state).\n")
        .contains("\tat io.ringlight.cli.FailuresTest.");
  }
}
