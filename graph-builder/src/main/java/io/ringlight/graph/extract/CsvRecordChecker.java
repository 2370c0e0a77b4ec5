package io.ringlight.graph.extract;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes fields straight from the parser's buffer, without making a string of each: the header
 * first, then record after record, each of which it hands to {@link PartRows}.
 */
final class CsvRecordChecker extends CsvCallbackHandler<Boolean> {
  private static final List<String> OTHER_SEPARATORS = List.of(";", "\t", "|");

  private final PartRows rows;
  private final Set<String> header = new HashSet<>();
  private int[] places = new int[16];
  private int columns;
  private boolean hasHeader;
  private long skippedLines;
  private long line;
  private int fields;
  private RecordType type;

  CsvRecordChecker(PartRows rows) {
    this.rows = rows;
  }

  /** So many lines of the file were skipped before the lines that follow. */
  void continueBehind(long lines) {
    skippedLines = lines;
  }

  /** The line in which the present record begins. */
  long line() {
    return line;
  }

  @Override
  protected void beginRecord(long startingLine) {
    line = skippedLines + startingLine;
    fields = 0;
    type = RecordType.DATA;
  }

  @Override
  protected void addField(char[] buffer, int offset, int length, boolean quoted) {
    if (length == 1 && buffer[offset] == CsvEndReader.MARK) {
      type = RecordType.EMPTY;
      return;
    }
    if (!hasHeader) {
      addColumn(new String(buffer, offset, length));
    } else if (fields < columns && places[fields] >= 0) {
      rows.values().put(places[fields], buffer, offset, length);
    }
    fields++;
  }

  private void addColumn(String name) {
    if (!header.add(name)) {
      throw bad(" has two columns called " + name);
    }
    if (fields == places.length) {
      places = Arrays.copyOf(places, fields * 2);
    }
    places[fields] = rows.place(name);
  }

  @Override
  protected Boolean buildRecord() {
    if (type != RecordType.EMPTY) {
      endRecord();
    }
    return true;
  }

  private void endRecord() {
    if (!hasHeader) {
      hasHeader = true;
      columns = fields;
      requireCommas();
      rows.requireColumns();
    } else if (fields == columns) {
      rows.accept(line);
    } else {
      rows.reject(line, "", "", "has " + fields + " fields where the header has " + columns);
    }
  }

  /** Fails where the record that cannot be taken apart is the header. */
  void requireHeader() {
    if (!hasHeader) {
      throw bad(
          ", line "
              + line
              + ": the header cannot be taken apart; separate its columns with commas and put"
              + " quotes around the whole name or nowhere");
    }
  }

  /** Fails where another separator explains why a column is missing. */
  private void requireCommas() {
    String missing = rows.missingColumn();
    if (missing == null) {
      return;
    }
    for (String separator : OTHER_SEPARATORS) {
      for (String name : header) {
        if (List.of(name.split(Pattern.quote(separator))).contains(missing)) {
          String words = separator.equals("\t") ? "tabs" : "'" + separator + "'";
          throw bad(" seems to be separated by " + words + "; export it with commas");
        }
      }
    }
  }

  private RinglightException bad(String what) {
    return new RinglightException(ExitCode.BAD_INPUT, rows.part().name() + what + ".");
  }

  @Override
  protected void setComment(char[] buffer, int offset, int length) {
    throw new IllegalStateException("Comments are not enabled.");
  }

  @Override
  protected void setEmpty() {
    type = RecordType.EMPTY;
  }

  @Override
  protected RecordType getRecordType() {
    return type;
  }

  @Override
  protected int getFieldCount() {
    return fields;
  }
}
