package io.ringlight.graph.store;

import io.ringlight.graph.AccountLinks;
import io.ringlight.graph.IdentifierLinks;
import io.ringlight.graph.Money;
import io.ringlight.graph.Times;
import java.sql.SQLException;

/** Reads {@code account_links.parquet}. */
final class AccountLinksReader {
  private static final SnapshotTable TABLE = SnapshotTable.ACCOUNT_LINKS;

  private final SnapshotSource source;
  private final int[] from;
  private final int[] to;
  private final int[] types;
  private final long[] firstSeen;
  private final long[] lastSeen;
  private final long[] events;
  private final long[] amounts;

  AccountLinksReader(SnapshotSource source) {
    this.source = source;
    int size = source.rows(TABLE);
    from = new int[size];
    to = new int[size];
    types = new int[size];
    firstSeen = new long[size];
    lastSeen = new long[size];
    events = new long[size];
    amounts = new long[size];
  }

  AccountLinks read() throws SQLException {
    WordColumn type = WordColumn.ofWords(source, TABLE, "type");
    String columns =
        "from_account, to_account, "
            + type.sql()
            + ", epoch_ms(first_seen), epoch_ms(last_seen), events, "
            + SnapshotSource.micros("amount");
    try (ParquetScan scan = source.scan(TABLE, columns)) {
      while (scan.next()) {
        scan.copyInts(0, from);
        scan.copyInts(1, to);
        scan.copyInts(2, types);
        scan.copyLongs(3, firstSeen, Times.MISSING);
        scan.copyLongs(4, lastSeen, Times.MISSING);
        scan.copyLongs(5, events, IdentifierLinks.UNCOUNTED_EVENTS);
        scan.copyLongs(6, amounts, Money.MISSING);
      }
    }
    check();
    return new AccountLinks(
        source.rows(SnapshotTable.ACCOUNTS),
        from,
        to,
        types,
        type.words(),
        firstSeen,
        lastSeen,
        events,
        amounts);
  }

  private void check() {
    TableIntegrity integrity = new TableIntegrity(source, TABLE);
    NumberRange accounts = source.numbers(SnapshotTable.ACCOUNTS);
    integrity.numbers("from_account", from, accounts);
    integrity.numbers("to_account", to, accounts);
    integrity.present("type", types);
    integrity.rowsAscend(from, to, row -> types[row]);
    integrity.intervals(firstSeen, lastSeen);
    integrity.events(events);
  }
}
