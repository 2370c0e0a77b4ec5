package io.ringlight.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One marketplace in every form gives one snapshot. */
class FormatsTest {
  @TempDir Path directory;

  @Test
  void givesTheSameSnapshotForEveryForm() throws IOException, SQLException {
    Map<String, List<String>> tables = RandomMarketplace.tables(5);
    String expected = csv("csv", tables, 0).build().id();

    assertThat(csv("one-thread", tables, 0).build(options -> threads(options, 1)).id())
        .isEqualTo(expected);
    assertThat(csv("shuffled", shuffled(tables, 17), 0).build().id()).isEqualTo(expected);
    assertThat(csv("parts", shuffled(tables, 18), 3).build().id()).isEqualTo(expected);
    assertThat(packed("packed", tables).build().id()).isEqualTo(expected);
    assertThat(json("json", tables, false).build().id()).isEqualTo(expected);
    assertThat(json("json-packed", shuffled(tables, 19), true).build().id()).isEqualTo(expected);
    assertThat(parquet("text", true).build().id()).isEqualTo(expected);
    assertThat(parquet("typed", false).build().id()).isEqualTo(expected);
  }

  private static BuildOptions threads(BuildOptions options, int threads) {
    return new BuildOptions(
        options.asOf(),
        options.window(),
        options.maxRejects(),
        null,
        null,
        options.rejectsDirectory(),
        threads,
        options.memoryBytes());
  }

  private ExtractFixture csv(String name, Map<String, List<String>> tables, int parts) {
    ExtractFixture extract = new ExtractFixture(directory.resolve(name));
    tables.forEach(
        (table, lines) -> {
          if (parts == 0) {
            extract.file(table + ".csv", lines.toArray(new String[0]));
          } else {
            for (int i = 0; i < parts; i++) {
              List<String> part = new ArrayList<>(List.of(lines.get(0)));
              for (int j = 1 + i; j < lines.size(); j += parts) {
                part.add(lines.get(j));
              }
              extract.file(table + "/d=" + i + "/p.csv", part.toArray(new String[0]));
            }
          }
        });
    return extract;
  }

  private static Map<String, List<String>> shuffled(Map<String, List<String>> tables, long seed) {
    Map<String, List<String>> shuffled = new TreeMap<>();
    tables.forEach(
        (table, lines) -> {
          List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
          Collections.shuffle(rows, new Random(seed));
          rows.add(0, lines.get(0));
          shuffled.put(table, rows);
        });
    return shuffled;
  }

  private ExtractFixture packed(String name, Map<String, List<String>> tables) {
    ExtractFixture extract = new ExtractFixture(directory.resolve(name));
    tables.forEach(
        (table, lines) ->
            extract.bytes(table + ".csv.gz", gzip(String.join("\r\n", lines) + "\r\n")));
    return extract;
  }

  /** The values hold no commas or quotes, so that lines can be split. */
  private ExtractFixture json(String name, Map<String, List<String>> tables, boolean packed) {
    ExtractFixture extract = new ExtractFixture(directory.resolve(name));
    tables.forEach(
        (table, lines) -> {
          String[] header = lines.get(0).split(",");
          StringBuilder text = new StringBuilder();
          for (String line : lines.subList(1, lines.size())) {
            text.append(object(header, line.split(",", -1))).append('\n');
          }
          if (packed) {
            extract.bytes(table + ".jsonl.gz", gzip(text.toString()));
          } else {
            extract.bytes(table + ".jsonl", text.toString().getBytes(StandardCharsets.UTF_8));
          }
        });
    return extract;
  }

  private static String object(String[] header, String[] values) {
    List<String> fields = new ArrayList<>();
    for (int i = header.length - 1; i >= 0; i--) {
      boolean number = header[i].matches("events|amount|f_.*") && !values[i].isEmpty();
      String value = values[i].isEmpty() && i % 2 == 0 ? "null" : '"' + values[i] + '"';
      fields.add('"' + header[i] + "\":" + (number ? values[i] : value));
    }
    return "{" + String.join(",", fields) + "}";
  }

  private static byte[] gzip(String content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  /** Written by DuckDB from the CSV files, as text or with the types it finds. */
  private ExtractFixture parquet(String name, boolean text) throws IOException, SQLException {
    ExtractFixture extract = new ExtractFixture(directory.resolve(name));
    Path csv = directory.resolve("csv").resolve("extract");
    Files.createDirectories(extract.extract());
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        var files = Files.newDirectoryStream(csv)) {
      for (Path file : files) {
        String target = file.getFileName().toString().replace(".csv", ".parquet");
        statement.execute(
            "COPY (SELECT * FROM read_csv('%s', header=true%s)) TO '%s' (FORMAT parquet)"
                .formatted(
                    file, text ? ", all_varchar=true" : "", extract.extract().resolve(target)));
      }
    }
    return extract;
  }
}
