package io.ringlight.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small reader of extracts, written apart from the writer that it checks. */
final class Extract {

  /** A table in memory. */
  record Table(Map<String, Integer> columns, List<String[]> rows) {

    String get(String[] row, String column) {
      return row[columns.get(column)];
    }

    long time(String[] row, String column) {
      return Instant.parse(get(row, column)).getEpochSecond();
    }
  }

  private final Path directory;

  Extract(Path directory) {
    this.directory = directory;
  }

  Table table(String name) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(directory.resolve(name + ".csv"))) {
      Map<String, Integer> columns = new LinkedHashMap<>();
      for (String column : fields(reader.readLine())) {
        columns.put(column, columns.size());
      }
      List<String[]> rows = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(fields(line));
      }
      return new Table(columns, rows);
    }
  }

  /** Account ids in the order of their rows, with their row numbers. */
  static Map<String, Integer> index(Table accounts) {
    Map<String, Integer> index = new HashMap<>();
    for (String[] row : accounts.rows()) {
      index.put(row[0], index.size());
    }
    return index;
  }

  static String[] fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append(line.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields.toArray(String[]::new);
  }
}
