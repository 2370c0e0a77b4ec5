package io.ringlight.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvWriterTest {

  @TempDir Path directory;

  @Test
  void quotesWhatNeedsQuotes() throws IOException {
    Path file = directory.resolve("table.csv");
    try (CsvWriter csv = new CsvWriter(file, "a,b,c,d,e")) {
      csv.text("plain").text("a, b").text("a \"b\"").text("brück").empty().endRow();
      assertThat(csv.rows()).isEqualTo(1);
    }
    assertThat(Files.readString(file))
        .isEqualTo("a,b,c,d,e\nplain,\"a, b\",\"a \"\"b\"\"\",brück,\n");
  }

  @Test
  void writesNumbersMoneyAndTimes() throws IOException {
    Path file = directory.resolve("table.csv");
    try (CsvWriter csv = new CsvWriter(file, "a,b,c,d,e")) {
      csv.number(0).number(1_234_567).money(7).money(123_450).time(0).endRow();
    }
    assertThat(Files.readAllLines(file).get(1))
        .isEqualTo("0,1234567,0.07,1234.50,1970-01-01T00:00:00Z");
  }

  @Test
  void agreesWithTheLibraryOnTimes() throws IOException {
    Path file = directory.resolve("table.csv");
    Draw draw = Draw.of(5);
    List<String> expected = new ArrayList<>();
    try (CsvWriter csv = new CsvWriter(file, "time")) {
      for (int i = 0; i < 50_000; i++) {
        long time = draw.time(Times.START - 10 * Times.YEAR, Times.END);
        csv.time(time).endRow();
        expected.add(Instant.ofEpochSecond(time).toString());
      }
    }
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.subList(1, lines.size())).isEqualTo(expected);
  }
}
