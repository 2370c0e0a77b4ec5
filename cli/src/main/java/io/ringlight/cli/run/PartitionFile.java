package io.ringlight.cli.run;

import io.ringlight.graph.Accounts;
import io.ringlight.graph.store.ParquetColumn;
import io.ringlight.graph.store.ParquetTable;
import io.ringlight.ring.AccountPartition;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code partition.parquet}: which community each account was in. */
public final class PartitionFile {
  private static final String ACCOUNT = "account_id";
  private static final String COMMUNITY = "community";

  private PartitionFile() {}

  static void write(Path directory, Accounts accounts, AccountPartition partition) {
    ParquetTable.write(
        directory.resolve(RunFiles.PARTITION),
        accounts.size(),
        List.of(
            new ParquetColumn.Text(ACCOUNT, accounts::id),
            new ParquetColumn.Whole(COMMUNITY, partition::community)));
  }

  /** Reads a partition through and tells how many accounts it has. */
  static long rows(Path directory) {
    long[] rows = {0};
    ParquetTable.read(
        directory.resolve(RunFiles.PARTITION), ACCOUNT, COMMUNITY, (id, community) -> rows[0]++);
    return rows[0];
  }

  /**
   * Reads the partition of an earlier run onto the accounts of a newer snapshot; accounts that are
   * new since get -1, those that are gone are left out.
   */
  static AccountPartition read(Path directory, Accounts accounts) {
    int[] communities = new int[accounts.size()];
    Arrays.fill(communities, -1);
    ParquetTable.read(
        directory.resolve(RunFiles.PARTITION),
        ACCOUNT,
        COMMUNITY,
        (id, community) -> {
          int account = accounts.indexOf(id);
          if (account >= 0) {
            communities[account] = community;
          }
        });
    return new AccountPartition(communities);
  }
}
