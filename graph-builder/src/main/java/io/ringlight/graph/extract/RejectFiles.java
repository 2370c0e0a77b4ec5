package io.ringlight.graph.extract;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what was rejected, a file a table, and judges whether it is too much. */
final class RejectFiles {
  private final BuildOptions options;
  private final RejectTable rejects;
  private final boolean hideValues;
  private final Map<String, String> firstRejects = new HashMap<>();

  RejectFiles(BuildOptions options, RejectTable rejects, boolean hideValues) {
    this.options = options;
    this.rejects = rejects;
    this.hideValues = hideValues;
  }

  /**
   * @param files the counts of the parts, in their order
   * @throws RinglightException {@code BAD_INPUT} when a table has more rejects than are allowed
   */
  void write(Map<ExtractTable, List<StagedPart>> byTable, List<FileSummary> files) {
    removeOld();
    byTable.forEach(
        (table, parts) -> {
          if (rejected(parts, files) > 0) {
            write(table, parts);
          }
        });
    byTable.forEach((table, parts) -> judge(table, rejected(parts, files), rows(parts)));
  }

  /** What an earlier run rejected must not be taken for this one's. */
  private void removeOld() {
    for (ExtractTable table : ExtractTable.values()) {
      try {
        Files.deleteIfExists(file(table));
      } catch (IOException e) {
        throw failure(table, e);
      }
    }
  }

  private Path file(ExtractTable table) {
    return options.rejectsDirectory().resolve(table.tableName() + ".csv");
  }

  private RinglightException failure(ExtractTable table, Exception cause) {
    return new RinglightException(
        ExitCode.IO_ERROR,
        "The rejects cannot be written to " + file(table) + ": check that the disk has room.",
        cause);
  }

  private static long rejected(List<StagedPart> parts, List<FileSummary> files) {
    return parts.stream().mapToLong(part -> files.get(part.part().number()).rejected()).sum();
  }

  private static long rows(List<StagedPart> parts) {
    return parts.stream().mapToLong(StagedPart::rows).sum();
  }

  private void write(ExtractTable table, List<StagedPart> parts) {
    int first = parts.get(0).part().number();
    try {
      Files.createDirectories(options.rejectsDirectory());
      try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file(table))) {
        csv.writeRecord("file", "line", "column", "value", "reason");
        rejects.forEach(
            first,
            first + parts.size() - 1,
            row -> {
              String name = parts.get(row.getInt(1) - first).part().name();
              String line = row.getString(2);
              csv.writeRecord(name, line, row.getString(3), row.getString(4), row.getString(5));
              firstRejects.putIfAbsent(
                  table.tableName(),
                  sentence(
                      name,
                      line,
                      row.getString(3),
                      hideValues ? "" : row.getString(4),
                      row.getString(5)));
            });
      }
    } catch (IOException | UncheckedIOException e) {
      throw failure(table, e);
    }
  }

  /** A rejected row in words. */
  static String sentence(String file, String line, String column, String value, String reason) {
    String shown = value.isEmpty() ? "" : " \"" + value + "\"";
    return file + ", line " + line + ": " + (column + shown + " " + reason).strip();
  }

  private void judge(ExtractTable table, long rejected, long rows) {
    if (rejected <= options.maxRejects() * rows) {
      return;
    }
    throw new RinglightException(
        ExitCode.BAD_INPUT,
        String.format(
            Locale.ROOT,
            "Of %d rows of %s %d (%.1f %%) break a rule, more than the %.1f %% allowed; the first is"
                + " %s; see %s, mend them or raise --max-rejects.",
            rows,
            table.tableName(),
            rejected,
            100.0 * rejected / rows,
            100 * options.maxRejects(),
            firstRejects.get(table.tableName()),
            file(table)));
  }
}
