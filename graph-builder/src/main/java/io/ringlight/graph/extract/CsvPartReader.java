package io.ringlight.graph.extract;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * Reads a CSV file with a header. A record whose quotes do not match, or never close, costs its
 * first line only: reading goes on in the line behind it, so that a forgotten quote does not
 * swallow what follows.
 */
final class CsvPartReader {
  private static final int MAX_BROKEN_RECORDS = 100;

  /** In characters. */
  private static final int MAX_FIELD = 1 << 24;

  private static final String BROKEN =
      "has quotes that do not match; put quotes around the whole field and double those inside";

  /** A quote that nothing closes makes such a field of all that follows. */
  private static final String TOO_LONG =
      "has a field of more than " + MAX_FIELD + " characters; shorten it or close its quotes";

  private final SourceFileOpener opener;
  private final PartRows rows;
  private final CsvRecordChecker records;
  private String problem;

  /** Opens the file anew, at its beginning. */
  interface SourceFileOpener {
    SourceFile open(Progress progress) throws IOException;
  }

  CsvPartReader(SourceFileOpener opener, PartRows rows) {
    this.opener = opener;
    this.rows = rows;
    this.records = new CsvRecordChecker(rows);
  }

  StagedPart read(Progress progress) throws IOException {
    try (SourceFile source = opener.open(progress)) {
      long brokenLine = read(new Utf8Reader(source.content()), 0);
      for (int broken = 0; brokenLine > 0; broken++) {
        if (broken == MAX_BROKEN_RECORDS) {
          throw new RinglightException(
              ExitCode.BAD_INPUT,
              rows.part().name() + ", line " + brokenLine + " and others before: " + problem + ".");
        }
        rows.reject(brokenLine, "", "", problem);
        brokenLine = readBehind(brokenLine);
      }
      return rows.finish(source.digest());
    }
  }

  private long readBehind(long line) throws IOException {
    try (SourceFile source = opener.open(Progress.NONE)) {
      Reader reader = new LineSkipper(new Utf8Reader(source.content()), line);
      return read(reader, line);
    }
  }

  /**
   * Reads to the end, or to a record that cannot be taken apart.
   *
   * @return the line where that record begins, or 0
   */
  private long read(Reader reader, long skippedLines) throws IOException {
    records.continueBehind(skippedLines);
    CsvReader<Boolean> csv =
        CsvReader.builder()
            .skipEmptyLines(true)
            .maxBufferSize(MAX_FIELD)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(records, new CsvEndReader(reader));
    try {
      Iterator<Boolean> iterator = csv.iterator();
      while (iterator.hasNext()) {
        iterator.next();
      }
      return 0;
    } catch (CsvParseException e) {
      rethrowUnlessBroken(e);
      records.requireHeader();
      problem = isTooLong(e) ? TOO_LONG : BROKEN;
      rows.values().clear();
      return records.line();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** FastCSV has one exception for all that is wrong with a text. */
  private static boolean isTooLong(CsvParseException e) {
    Throwable first = e.getCause() == null ? e : e.getCause();
    return String.valueOf(first.getMessage()).startsWith("The maximum buffer size");
  }

  /** FastCSV wraps whatever its source or our checks throw. */
  private static void rethrowUnlessBroken(CsvParseException e) throws IOException {
    Throwable cause = e.getCause();
    if (cause instanceof UncheckedIOException unchecked) {
      throw unchecked.getCause();
    }
    if (cause instanceof IOException failure) {
      throw failure;
    }
    if (cause instanceof RuntimeException failure && !(cause instanceof CsvParseException)) {
      throw failure;
    }
  }
}
