package io.ringlight.cli.run;

import io.ringlight.gnn.feature.FeatureRows;
import io.ringlight.graph.Accounts;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.store.ParquetColumn;
import io.ringlight.graph.store.ParquetTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A row per account, ascending by id, with a column for each feature. */
public final class FeatureTable {
  private final FeatureRows rows;
  private final float[] row;
  private int present = -1;

  private FeatureTable(FeatureRows rows) {
    this.rows = rows;
    this.row = new float[rows.schema().width()];
  }

  /**
   * Writes a Parquet file.
   *
   * @param rows one for each account; what is missing becomes null
   * @throws RinglightException {@link ExitCode#IO_ERROR} when it cannot be written
   */
  public static void write(Path file, Accounts accounts, FeatureRows rows) {
    FeatureTable table = new FeatureTable(rows);
    List<ParquetColumn> columns = new ArrayList<>();
    columns.add(new ParquetColumn.Text("account_id", accounts::id));
    List<String> names = rows.schema().names();
    for (int i = 0; i < names.size(); i++) {
      int column = i;
      columns.add(new ParquetColumn.Real(names.get(i), account -> table.value(account, column)));
    }
    try {
      Path spill = Files.createTempDirectory("ringlight-features");
      try {
        ParquetTable.write(file, accounts.size(), columns, spill);
      } finally {
        DirectoryTree.delete(spill);
      }
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.IO_ERROR, "The features could not be staged; check the temporary directory.", e);
    }
  }

  /** Columns are asked row by row, so each row is made once. */
  private float value(int account, int column) {
    if (account != present) {
      rows.row(account, row, 0);
      present = account;
    }
    return row[column];
  }
}
