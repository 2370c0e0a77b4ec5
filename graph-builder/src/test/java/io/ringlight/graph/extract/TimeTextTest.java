package io.ringlight.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
  private static final String NO_TIME = "is not a time; write it like 2026-05-31T12:30:00Z";
  private static final String NO_DATE = "names a day that the calendar does not have";
  private static final String OUT_OF_RANGE =
      "is not between the years 1900 and 2199; leave unknown times empty";

  @ParameterizedTest
  @CsvSource({
    "2026-05-31, 2026-05-31T00:00:00Z",
    "2026-05-31T12:30, 2026-05-31T12:30:00Z",
    "2026-05-31 12:30:15, 2026-05-31T12:30:15Z",
    "2026-05-31T12:30:15.1Z, 2026-05-31T12:30:15.100Z",
    "2026-05-31T12:30:15.123999, 2026-05-31T12:30:15.123Z",
    "2026-05-31T12:30:15.123456789Z, 2026-05-31T12:30:15.123Z",
    "2026-05-31T12:30:00+02:00, 2026-05-31T10:30:00Z",
    "2026-05-31T23:30:00-0330, 2026-06-01T03:00:00Z",
    "2026-05-31T12:30+02, 2026-05-31T10:30:00Z",
    "2024-02-29, 2024-02-29T00:00:00Z",
    "2000-02-29, 2000-02-29T00:00:00Z",
    "1900-01-01, 1900-01-01T00:00:00Z",
    "1969-12-31T23:59:59.999, 1969-12-31T23:59:59.999Z",
    "2199-12-31T23:59:59.999, 2199-12-31T23:59:59.999Z"
  })
  void readsTimes(String text, String instant) {
    assertThat(parse(text)).isEqualTo(Instant.parse(instant).toEpochMilli());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "2026",
        "2026-5-31",
        "2026-05-3",
        "20260531",
        "31.05.2026",
        "2026/05/31",
        "2026-05-31T",
        "2026-05-31T1",
        "2026-05-31T12",
        "2026-05-31T12:3",
        "2026-05-31T12:30:",
        "2026-05-31T12:30:1",
        "2026-05-31T12:30:15.",
        "2026-05-31T12:30:15.Z",
        "2026-05-31T12:30:15.1234567890",
        "2026-05-31T24:00:00",
        "2026-05-31T12:60:00",
        "2026-05-31T12:30:60",
        "2026-05-31t12:30:00z",
        "2026-05-31T12:30:00 Z",
        "2026-05-31T12:30:00+",
        "2026-05-31T12:30:00+2",
        "2026-05-31T12:30:00+19:00",
        "2026-05-31T12:30:00+02:60",
        "2026-05-31T12:30:00+02:0",
        "2026-05-31T12:30:00 CEST",
        "2026-05-31x12:30:00",
        "2026-05-31Z",
        "1780000000",
        "-026-05-31",
        "２０２６-05-31"
      })
  void refusesWhatIsNoTime(String text) {
    assertThat(TimeText.reason(parse(text))).isEqualTo(NO_TIME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31T10:00"})
  void refusesDaysThatAreNone(String text) {
    assertThat(TimeText.reason(parse(text))).isEqualTo(NO_DATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "1899-12-31T23:59:59", "2200-01-01", "9999-12-31"})
  void refusesFarYears(String text) {
    assertThat(TimeText.reason(parse(text))).isEqualTo(OUT_OF_RANGE);
  }

  @Test
  void readsWhatJavaReads() {
    long seed = 20260531;
    Random random = new Random(seed);
    for (int i = 0; i < 100_000; i++) {
      long millis =
          TimeText.EARLIEST + (long) (random.nextDouble() * (TimeText.LATEST - TimeText.EARLIEST));
      Instant instant = Instant.ofEpochMilli(millis);
      String text = instant.toString();
      assertThat(parse(text)).as("seed %d: %s", seed, text).isEqualTo(millis);
      ZoneOffset offset = ZoneOffset.ofTotalSeconds((random.nextInt(1440) - 720) * 60);
      String local = OffsetDateTime.ofInstant(instant, offset).toString();
      if (!local.endsWith("Z") && !local.startsWith("1899") && !local.startsWith("2200")) {
        assertThat(parse(local)).as("seed %d: %s", seed, local).isEqualTo(millis);
      }
    }
  }

  /** Java's strict parser is the oracle for texts that are nearly times. */
  @Test
  void refusesWhatJavaRefuses() {
    long seed = 4711;
    Random random = new Random(seed);
    String alphabet = "0123456789:T.";
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder("2026-02-28T12:30:45");
      for (int change = random.nextInt(3); change >= 0; change--) {
        char c = alphabet.charAt(random.nextInt(alphabet.length()));
        text.setCharAt(random.nextInt(text.length()), c);
      }
      assertThat(parse(text.toString()) >= TimeText.EARLIEST)
          .as("seed %d: %s", seed, text)
          .isEqualTo(isTime(text.toString()));
    }
  }

  private static boolean isTime(String text) {
    try {
      LocalDateTime time = LocalDateTime.parse(text);
      return time.getYear() >= 1900 && time.getYear() < 2200;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  @Test
  void countsEveryDay() {
    for (LocalDate day = LocalDate.of(1900, 1, 1); day.getYear() < 2200; day = day.plusDays(1)) {
      assertThat(parse(day.toString())).isEqualTo(day.toEpochDay() * 86_400_000L);
    }
  }

  private static long parse(String text) {
    char[] padded = ("??" + text + "Z9").toCharArray();
    return TimeText.parse(padded, 2, 2 + text.length());
  }
}
