package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The libraries on a machine that has digits of its own; the program itself sets a locale. */
class OddLocaleTest {
  private final Locale before = Locale.getDefault();
  @TempDir Path temporary;
  private final Session session = new Session();

  @AfterEach
  void goBack() {
    Locale.setDefault(before);
  }

  private String runIn(Locale locale, Path market, String name) throws IOException {
    Locale.setDefault(locale);
    Path run = temporary.resolve(name);
    Object[] command = {
      "run",
      market,
      "--out",
      run,
      "--as-of",
      "2026-05-01",
      "--window",
      "P400D",
      "--min-score",
      "0.01"
    };
    assertThat(session.run(command)).as(session.err()).isZero();
    String rings = Files.readString(run.resolve("rings.jsonl"));
    String id = rings.replaceFirst("(?s).*?\"ring_id\":\"([^\"]+)\".*", "$1");
    assertThat(session.run("explain", run, id)).as(session.err()).isZero();
    return rings + session.out();
  }

  @Test
  void changesNothing() throws IOException {
    Path market = temporary.resolve("market");
    assertThat(session.run("sample", "--out", market, "--accounts", 1_000)).isZero();
    String plain = runIn(Locale.ROOT, market, "plain");
    assertThat(plain).contains(" of ");
    assertThat(runIn(Locale.forLanguageTag("ar-EG-u-nu-arab"), market, "odd")).isEqualTo(plain);
  }
}
