package io.ringlight.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.ringlight.graph.store.ParquetColumn;
import io.ringlight.graph.store.ParquetTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes an extract of CSV files again: the same rows in another order, format or number of files.
 */
final class ExtractVariants {
  private ExtractVariants() {}

  private record Table(String name, List<String> columns, List<List<String>> rows) {}

  /** Shuffled rows, in a directory of three part files for each table. */
  static void writeParts(Path source, Path target, long seed) throws IOException {
    for (Table table : tables(source, seed)) {
      Path directory = Files.createDirectories(target.resolve(table.name));
      int size = table.rows.size();
      for (int part = 0; part < 3; part++) {
        List<List<String>> rows = table.rows.subList(part * size / 3, (part + 1) * size / 3);
        try (CsvWriter csv =
            CsvWriter.builder().build(directory.resolve("part-" + part + ".csv"))) {
          csv.writeRecord(table.columns);
          rows.forEach(csv::writeRecord);
        }
      }
    }
  }

  /** Shuffled rows as gzipped JSON lines; empty values are left out. */
  static void writeJsonLines(Path source, Path target, long seed) throws IOException {
    for (Table table : tables(source, seed)) {
      Path file = target.resolve(table.name + ".jsonl.gz");
      try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file));
          JsonGenerator json = new JsonFactory().createGenerator(out)) {
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        for (List<String> row : table.rows) {
          json.writeStartObject();
          for (int column = 0; column < row.size(); column++) {
            if (!row.get(column).isEmpty()) {
              json.writeStringField(table.columns.get(column), row.get(column));
            }
          }
          json.writeEndObject();
        }
      }
    }
  }

  /** Shuffled rows as Parquet files of texts; empty values are null. */
  static void writeParquet(Path source, Path target, long seed) throws IOException {
    for (Table table : tables(source, seed)) {
      List<ParquetColumn> columns = new ArrayList<>();
      for (int column = 0; column < table.columns.size(); column++) {
        int index = column;
        columns.add(
            new ParquetColumn.Text(
                table.columns.get(column), row -> valueOrNull(table.rows.get(row).get(index))));
      }
      ParquetTable.write(target.resolve(table.name + ".parquet"), table.rows.size(), columns);
    }
  }

  private static String valueOrNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static List<Table> tables(Path source, long seed) throws IOException {
    Random random = new Random(seed);
    List<Table> tables = new ArrayList<>();
    try (Stream<Path> files = Files.list(source)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        tables.add(table(file, random));
      }
    }
    return tables;
  }

  private static Table table(Path file, Random random) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      csv.forEach(row -> rows.add(row.getFields()));
    }
    List<String> columns = rows.remove(0);
    Collections.shuffle(rows, random);
    return new Table(file.getFileName().toString().replace(".csv", ""), columns, rows);
  }
}
