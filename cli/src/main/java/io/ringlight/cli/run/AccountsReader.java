package io.ringlight.cli.run;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.store.ParquetTable;
import io.ringlight.ring.quality.ScoredAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** Reads a run's table of accounts, in either format. */
public final class AccountsReader {
  private static final String ACCOUNT = "account_id";
  private static final String RISK = "risk";

  private AccountsReader() {}

  /**
   * All accounts that a run looked at, in its order, with their risks.
   *
   * @throws RinglightException {@link ExitCode#NO_INPUT} when there is no such table, {@link
   *     ExitCode#BAD_INPUT} when it is damaged
   */
  public static List<ScoredAccount> read(Path runDirectory) {
    Path csv = runDirectory.resolve(AccountsFormat.CSV.fileName());
    if (Files.exists(csv)) {
      return readCsv(csv);
    }
    List<ScoredAccount> accounts = new ArrayList<>();
    ParquetTable.readReal(
        runDirectory.resolve(AccountsFormat.PARQUET.fileName()),
        ACCOUNT,
        RISK,
        (id, risk) -> accounts.add(new ScoredAccount(id, risk)));
    return accounts;
  }

  private static List<ScoredAccount> readCsv(Path file) {
    List<ScoredAccount> accounts = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        String risk = row.getField(RISK);
        accounts.add(
            new ScoredAccount(row.getField(ACCOUNT), risk.isEmpty() ? null : Double.valueOf(risk)));
      }
      return accounts;
    } catch (IOException e) {
      throw unreadable(file, e);
    } catch (UncheckedIOException e) {
      throw unreadable(file, e.getCause());
    } catch (CsvParseException | NoSuchElementException | NumberFormatException e) {
      throw new RinglightException(
          ExitCode.BAD_INPUT, file + " is damaged; run the detection again.", e);
    }
  }

  private static RinglightException unreadable(Path file, IOException e) {
    return new RinglightException(
        ExitCode.NO_INPUT,
        file + " cannot be read (" + IoFailure.reason(e) + "); check its permissions.",
        e);
  }
}
