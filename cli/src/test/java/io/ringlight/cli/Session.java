package io.ringlight.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Runs commands inside the test's own process, with streams and a clock of its own. */
final class Session {
  static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** Runs one command; {@link #out} and {@link #err} then hold what it printed. */
  int run(Object... arguments) {
    out.reset();
    err.reset();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    PrintStream results = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return Ringlight.execute(new Console(results, errors, false, false, false, clock), words);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
