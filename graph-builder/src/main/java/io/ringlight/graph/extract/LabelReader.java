package io.ringlight.graph.extract;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.FullDisk;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.Times;
import io.ringlight.graph.store.DuckDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads a table of labels that stands on its own: any format, by the rules of extracts. */
public final class LabelReader {
  private static final double MAX_REJECTS = 0.01;
  private static final long PARQUET_MEMORY_BYTES = 512L << 20;

  private final TreeMap<String, Label> labels = new TreeMap<>();
  private final Map<String, Integer> rowsOf = new HashMap<>();
  private final Set<String> conflicts = new TreeSet<>();
  private long rows;
  private long rejected;
  private String firstReject;

  private LabelReader() {}

  /**
   * Reads a table none of whose rows is bad.
   *
   * @return ascending by account id, each account once
   * @throws RinglightException {@code NO_INPUT} when there is no such file, {@code BAD_INPUT} when
   *     it is no table of labels or a row is bad
   */
  public static List<Label> read(Path file) {
    return read(
        file,
        warning -> {
          throw new RinglightException(ExitCode.BAD_INPUT, warning);
        });
  }

  /**
   * Reads a file, or a directory of part files. Equal rows count once; an account with different
   * labels counts as bad in all of its rows.
   *
   * @param warnings takes a sentence when there are bad rows; they are left out
   * @return ascending by account id, each account once
   * @throws RinglightException {@code NO_INPUT} when there is no such file, {@code BAD_INPUT} when
   *     it is no table of labels or more than one row in a hundred is bad
   */
  public static List<Label> read(Path file, Consumer<String> warnings) {
    LabelReader reader = new LabelReader();
    List<TablePart> parts = ExtractLayout.partsOf(ExtractTable.LABELS, file);
    try {
      Path staging = Files.createTempDirectory("ringlight-labels");
      try {
        reader.read(parts, staging);
      } catch (RinglightException e) {
        throw FullDisk.named(staging.getParent(), e);
      } finally {
        Staging.remove(staging);
      }
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.IO_ERROR, "The labels could not be staged; check the temporary directory.", e);
    }
    return reader.finish(file, warnings);
  }

  private void read(List<TablePart> parts, Path staging) throws IOException {
    boolean isParquet = parts.stream().anyMatch(part -> part.format() == FileFormat.PARQUET);
    if (!isParquet) {
      read(parts, staging, null);
      return;
    }
    List<Path> allowed = new ArrayList<>(ParquetAccess.directories(parts));
    allowed.add(staging);
    try (DuckDatabase database = DuckDatabase.open(1, PARQUET_MEMORY_BYTES, staging, allowed)) {
      read(parts, staging, ParquetAccess.of(database));
    }
  }

  private void read(List<TablePart> parts, Path staging, ParquetAccess parquet) throws IOException {
    PartReading reading = new PartReading(staging, parquet, Progress.NONE);
    for (TablePart part : parts) {
      StagedPart staged = reading.read(part, ValueMask.NONE);
      rows += staged.rows();
      rejected += staged.rejected();
      if (staged.rejects() != null && firstReject == null) {
        firstReject = first(part, staged.rejects());
      }
      for (StagedPart.Segment segment : staged.segments()) {
        addAll(part, ((StagedPart.FileSegment) segment).file());
      }
    }
  }

  private static String first(TablePart part, Path rejects) throws IOException {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(rejects)) {
      CsvRecord row = csv.iterator().next();
      return RejectFiles.sentence(
          part.name(), row.getField(1), row.getField(2), row.getField(3), row.getField(4));
    }
  }

  private void addAll(TablePart part, Path segment) throws IOException {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(segment)) {
      for (CsvRecord row : csv) {
        add(part, row.getField(1), label(row));
      }
    }
  }

  private static Label label(CsvRecord row) {
    String time = row.getField(4);
    return new Label(
        row.getField(2),
        row.getField(3).equals("fraud"),
        time.isEmpty() ? Times.MISSING : Long.parseLong(time),
        orNull(row.getField(5)),
        orNull(row.getField(6)),
        orNull(row.getField(7)));
  }

  private static String orNull(String field) {
    return field.isEmpty() ? null : field;
  }

  private void add(TablePart part, String line, Label label) {
    String account = label.accountId();
    rowsOf.merge(account, 1, Integer::sum);
    Label before = labels.putIfAbsent(account, label);
    if (before != null && !before.equals(label) && conflicts.add(account) && firstReject == null) {
      firstReject =
          RejectFiles.sentence(part.name(), line, "account_id", account, RepeatedRows.REASON);
    }
  }

  private List<Label> finish(Path file, Consumer<String> warnings) {
    for (String account : conflicts) {
      labels.remove(account);
      rejected += rowsOf.get(account);
    }
    if (rejected > 0) {
      String sentence =
          String.format(
              Locale.ROOT,
              "Of %d labels in %s %d break a rule; the first is %s",
              rows,
              file,
              rejected,
              firstReject);
      if (rejected > MAX_REJECTS * rows) {
        throw new RinglightException(ExitCode.BAD_INPUT, sentence + ".");
      }
      warnings.accept(sentence + ".");
    }
    return new ArrayList<>(labels.values());
  }
}
