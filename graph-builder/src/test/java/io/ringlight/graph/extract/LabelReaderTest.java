package io.ringlight.graph.extract;

import static io.ringlight.graph.extract.ExtractFixture.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelReaderTest {
  @TempDir Path directory;

  @Test
  void readsLabels() throws IOException {
    Path file =
        file(
            "rings.csv",
            "account_id,label,labelled_at,ring_id,typology,source",
            "b,legit,,,,",
            "a,fraud,1970-01-02,r1,brushing,review",
            "b,legit,,,,");
    assertThat(LabelReader.read(file))
        .containsExactly(
            new Label("a", true, 86_400_000, "r1", "brushing", "review"),
            new Label("b", false, Times.MISSING, null, null, null));
  }

  @Test
  void readsEveryFormat() throws IOException, SQLException {
    Path csv = file("l.csv", "account_id,label,ring_id", "a,fraud,r", "b,legit,");
    Path json =
        file(
            "l.jsonl",
            "{\"account_id\":\"b\",\"label\":\"legit\"}",
            "{\"account_id\":\"a\",\"label\":\"fraud\",\"ring_id\":\"r\"}");
    Path parquet = directory.resolve("l.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("COPY (FROM '" + csv + "') TO '" + parquet + "'");
    }
    List<Label> expected = LabelReader.read(csv);
    assertThat(LabelReader.read(json)).isEqualTo(expected);
    assertThat(LabelReader.read(parquet)).isEqualTo(expected);
    Path parts = Files.createDirectory(directory.resolve("labels"));
    Files.move(csv, parts.resolve("part-1.csv"));
    Files.move(json, parts.resolve("part-2.jsonl"));
    assertThat(LabelReader.read(parts)).isEqualTo(expected);
  }

  @Test
  void refusesBadLabels() throws IOException {
    Path file = file("l.csv", "account_id,label", "a,fraud", "b,maybe", "c,fraud", "c,legit");
    assertThat(failure(() -> LabelReader.read(file)))
        .hasMessage(
            "Of 4 labels in "
                + file
                + " 3 break a rule; the first is l.csv, line 3: label \"maybe\" is not one of"
                + " fraud, legit.");
    assertThat(failure(() -> LabelReader.read(directory.resolve("none.csv"))).exitCode())
        .isEqualTo(ExitCode.NO_INPUT);
    assertThat(failure(() -> LabelReader.read(file("l.xlsx", ""))))
        .hasMessageEndingWith("l.xlsx is neither .csv, .jsonl (each maybe .gz) nor .parquet.");
  }

  @Test
  void toleratesAFewAndSaysSo() throws IOException {
    String[] lines = new String[301];
    lines[0] = "account_id,label";
    for (int i = 1; i <= 300; i++) {
      lines[i] = "a" + i + ",fraud";
    }
    lines[7] = "a1,legit";
    List<String> warnings = new ArrayList<>();
    Path file = file("l.csv", lines);
    assertThat(LabelReader.read(file, warnings::add)).hasSize(298);
    assertThat(warnings)
        .containsExactly(
            "Of 300 labels in "
                + file
                + " 2 break a rule; the first is l.csv, line 8: account_id \"a1\" comes again with"
                + " other values; all of its rows are rejected.");
  }

  private Path file(String name, String... lines) {
    try {
      return Files.writeString(directory.resolve(name), String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
