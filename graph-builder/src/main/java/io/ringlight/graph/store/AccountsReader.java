package io.ringlight.graph.store;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.AccountStatus;
import io.ringlight.graph.Accounts;
import io.ringlight.graph.StringColumn;
import io.ringlight.graph.Times;
import java.sql.SQLException;
import java.util.List;

/** Reads {@code accounts.parquet}. */
final class AccountsReader {
  private static final SnapshotTable TABLE = SnapshotTable.ACCOUNTS;

  private final SnapshotSource source;
  private final List<String> features;
  private final StringColumn.Builder ids;
  private final byte[] kinds;
  private final long[] createdAt;
  private final int[] countries;
  private final byte[] statuses;
  private final long[] statusAt;
  private final double[][] values;

  AccountsReader(SnapshotSource source) throws SQLException {
    this.source = source;
    int size = source.rows(TABLE);
    features =
        source.columns(TABLE).stream()
            .skip(TABLE.columns().size())
            .map(SnapshotTable.Column::name)
            .toList();
    ids = new StringColumn.Builder(size);
    kinds = new byte[size];
    createdAt = new long[size];
    countries = new int[size];
    statuses = new byte[size];
    statusAt = new long[size];
    values = new double[features.size()][size];
  }

  Accounts read() throws SQLException {
    WordColumn kind = WordColumn.ofOrdinals(source, TABLE, "kind", AccountKind.values());
    WordColumn country = WordColumn.ofWords(source, TABLE, "country");
    WordColumn status =
        WordColumn.ofOrdinals(
            source,
            TABLE,
            "status",
            AccountStatus.ACTIVE,
            AccountStatus.BANNED,
            AccountStatus.CLOSED);
    scan(kind, country, status);
    StringColumn id = ids.build();
    TableIntegrity integrity = new TableIntegrity(source, TABLE);
    integrity.idsAscend("account_id", id, row -> 0);
    integrity.present("kind", kinds);
    return new Accounts(
        id, kinds, createdAt, countries, country.words(), statuses, statusAt, features, values);
  }

  private void scan(WordColumn kind, WordColumn country, WordColumn status) throws SQLException {
    StringBuilder columns = new StringBuilder("account_id, ");
    columns.append(kind.sql()).append(", epoch_ms(created_at), ").append(country.sql());
    columns.append(", ").append(status.sql()).append(", epoch_ms(status_at)");
    for (String feature : features) {
      columns.append(", ").append(SqlText.identifier(feature));
    }
    try (ParquetScan scan = source.scan(TABLE, columns.toString())) {
      while (scan.next()) {
        scan.addTexts(0, ids);
        scan.copyBytes(1, kinds, -1);
        scan.copyLongs(2, createdAt, Times.MISSING);
        scan.copyInts(3, countries);
        scan.copyBytes(4, statuses, AccountStatus.UNKNOWN.ordinal());
        scan.copyLongs(5, statusAt, Times.MISSING);
        for (int feature = 0; feature < values.length; feature++) {
          scan.copyDoubles(6 + feature, values[feature]);
        }
      }
    }
  }
}
