package io.ringlight.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.quality.LookalikeAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a table of look-alike groups: a CSV file with a header. */
final class LookalikesReader {
  private LookalikesReader() {}

  /**
   * @throws RinglightException {@link ExitCode#NO_INPUT} when the file cannot be opened, {@link
   *     ExitCode#BAD_INPUT} when a line lacks a value
   */
  static List<LookalikeAccount> read(Path file) {
    List<LookalikeAccount> accounts = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> records =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : records) {
        accounts.add(
            new LookalikeAccount(
                value(file, row, "account_id"),
                value(file, row, "group_id"),
                value(file, row, "kind")));
      }
      return accounts;
    } catch (IOException e) {
      throw unreadable(file, e);
    } catch (UncheckedIOException e) {
      throw unreadable(file, e.getCause());
    } catch (CsvParseException e) {
      throw new RinglightException(
          ExitCode.BAD_INPUT, file + " is no CSV file: " + e.getMessage() + ".", e);
    }
  }

  private static RinglightException unreadable(Path file, IOException e) {
    return new RinglightException(
        ExitCode.NO_INPUT,
        "The look-alikes "
            + file
            + " cannot be read ("
            + IoFailure.reason(e)
            + "); check the name.",
        e);
  }

  private static String value(Path file, NamedCsvRecord row, String column) {
    Optional<String> value = row.findField(column).filter(text -> !text.isEmpty());
    return value.orElseThrow(
        () ->
            new RinglightException(
                ExitCode.BAD_INPUT,
                file
                    + " has no "
                    + column
                    + " in line "
                    + row.getStartingLineNumber()
                    + "; its columns must be account_id, group_id and kind."));
  }
}
