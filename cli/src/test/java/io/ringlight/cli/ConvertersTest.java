package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class ConvertersTest {
  @ParameterizedTest
  @CsvSource({
    "2026-05-31, 2026-05-31T00:00:00Z",
    "2026-05-31T12:30, 2026-05-31T12:30:00Z",
    "2026-05-31T12:30:15.5, 2026-05-31T12:30:15.500Z",
    "2026-05-31T12:30:00Z, 2026-05-31T12:30:00Z",
    "2026-05-31T12:30:00+02:00, 2026-05-31T10:30:00Z",
    "2026-05-31T12:30-05:00, 2026-05-31T17:30:00Z",
  })
  void readsTimes(String text, Instant expected) {
    assertThat(new MomentConverter().convert(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31T00:00:00Z", "9999-12-31", "1899-12-31"})
  void refusesMomentsThatTablesRefuse(String text) {
    assertThatExceptionOfType(TypeConversionException.class)
        .isThrownBy(() -> new MomentConverter().convert(text))
        .withMessage("'" + text + "' is not between the years 1900 and 2199");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-02-30", "2026-05-31T25:00", "1780000000"})
  void refusesWhatIsNoTime(String text) {
    assertThatExceptionOfType(TypeConversionException.class)
        .isThrownBy(() -> new MomentConverter().convert(text))
        .withMessage("'" + text + "' is not a time, such as 2026-05-31 or 2026-05-31T12:30:00Z");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "0.05, 0.05", "5%, 0.05", "100%, 1"})
  void readsShares(String text, double expected) {
    assertThat(new ShareConverter().convert(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "1.01", "-0.1", "101%", "NaN", "half"})
  void refusesWhatIsNoShare(String text) {
    assertThatExceptionOfType(TypeConversionException.class)
        .isThrownBy(() -> new ShareConverter().convert(text))
        .withMessage("'" + text + "' is not a share between 0 and 1, such as 0.05 or 5%");
  }

  @ParameterizedTest
  @CsvSource({"512M, 536870912", "8G, 8589934592", "1tib, 1099511627776", "300000k, 307200000"})
  void readsMemory(String text, long expected) {
    assertThat(new MemoryConverter().convert(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "8, is not an amount of memory, such as 512M or 8G",
    "8 G, is not an amount of memory, such as 512M or 8G",
    "-1G, is not an amount of memory, such as 512M or 8G",
    "255M, is less than the 256M that are needed"
  })
  void refusesWhatIsNoMemory(String text, String message) {
    assertThatExceptionOfType(TypeConversionException.class)
        .isThrownBy(() -> new MemoryConverter().convert(text))
        .withMessageStartingWith("'" + text + "' " + message);
  }

  @ParameterizedTest
  @CsvSource({"P90D, 7776000", "PT12H, 43200", "P1DT1S, 86401"})
  void readsWindows(String text, long seconds) {
    assertThat(new WindowConverter().convert(text)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "90, is not a length of time",
    "P3M, is not a length of time",
    "PT0S, is not longer than nothing",
    "P-1D, is not longer than nothing"
  })
  void refusesWhatIsNoWindow(String text, String message) {
    assertThatExceptionOfType(TypeConversionException.class)
        .isThrownBy(() -> new WindowConverter().convert(text))
        .withMessageStartingWith("'" + text + "' " + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-2", "1.5", "two", ""})
  void refusesWhatIsNoCount(String text) {
    assertThatExceptionOfType(TypeConversionException.class)
        .isThrownBy(() -> new CountConverter().convert(text))
        .withMessage("'" + text + "' is not a whole number of at least 1");
  }
}
