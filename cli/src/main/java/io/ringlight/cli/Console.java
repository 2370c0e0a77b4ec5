package io.ringlight.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * Where a command prints and what time it is. Tests give their own.
 *
 * @param out results
 * @param err errors, warnings and progress
 * @param outTerminal whether a person reads {@code out} directly
 * @param errTerminal whether a person reads {@code err} directly
 * @param colour whether terminals may be coloured
 */
record Console(
    PrintStream out,
    PrintStream err,
    boolean outTerminal,
    boolean errTerminal,
    boolean colour,
    Clock clock) {

  /** The process's own streams; colours unless {@code NO_COLOR} is set to something. */
  static Console system(StandardOutput out) {
    String noColour = System.getenv("NO_COLOR");
    return new Console(
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        Terminal.isOpenOn(1),
        Terminal.isOpenOn(2),
        noColour == null || noColour.isEmpty(),
        Clock.systemUTC());
  }

  boolean colouredOut() {
    return colour && outTerminal;
  }
}
