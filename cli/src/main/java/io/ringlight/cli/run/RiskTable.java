package io.ringlight.cli.run;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.Accounts;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.store.ParquetColumn;
import io.ringlight.graph.store.ParquetTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A row per account, ascending by id: its id and its risk. */
public final class RiskTable {
  private static final String ACCOUNT_ID = "account_id";
  private static final String RISK = "risk";

  private RiskTable() {}

  /** Whether a file's name says in which format it is to be written. */
  public static boolean isTable(Path file) {
    return isCsv(file) || name(file).endsWith(".parquet");
  }

  private static boolean isCsv(Path file) {
    return name(file).endsWith(".csv");
  }

  private static String name(Path file) {
    return file.toString().toLowerCase(Locale.ROOT);
  }

  /**
   * @param file where to write
   * @param named its final name, which tells the format
   * @throws RinglightException {@link ExitCode#IO_ERROR} when it cannot be written
   */
  public static void write(Path file, Path named, Accounts accounts, AccountRisks risks) {
    if (!isCsv(named)) {
      ParquetTable.write(
          file,
          accounts.size(),
          List.of(
              new ParquetColumn.Text(ACCOUNT_ID, accounts::id),
              new ParquetColumn.Real(RISK, risks::risk)));
      return;
    }
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      csv.writeRecord(ACCOUNT_ID, RISK);
      for (int account = 0; account < accounts.size(); account++) {
        csv.writeRecord(accounts.id(account), Json.rounded(risks.risk(account)));
      }
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.IO_ERROR,
          "The risks could not be written to %s (%s); free some space or write them elsewhere."
              .formatted(named, IoFailure.reason(e)),
          e);
    }
  }
}
