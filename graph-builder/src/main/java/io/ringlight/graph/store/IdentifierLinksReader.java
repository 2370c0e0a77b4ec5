package io.ringlight.graph.store;

import io.ringlight.graph.ExplicitLinks;
import io.ringlight.graph.IdentifierLinks;
import io.ringlight.graph.LinkRole;
import io.ringlight.graph.Times;
import java.sql.SQLException;

/** Reads {@code identifier_links.parquet}. */
final class IdentifierLinksReader {
  private static final SnapshotTable TABLE = SnapshotTable.IDENTIFIER_LINKS;

  private final SnapshotSource source;
  private final int[] accounts;
  private final int[] identifiers;
  private final byte[] roles;
  private final long[] firstSeen;
  private final long[] lastSeen;
  private final long[] events;

  IdentifierLinksReader(SnapshotSource source) {
    this.source = source;
    int size = source.rows(TABLE);
    accounts = new int[size];
    identifiers = new int[size];
    roles = new byte[size];
    firstSeen = new long[size];
    lastSeen = new long[size];
    events = new long[size];
  }

  ExplicitLinks read() throws SQLException {
    WordColumn role =
        WordColumn.ofOrdinals(
            source,
            TABLE,
            "role",
            LinkRole.BILLING,
            LinkRole.BUSINESS,
            LinkRole.PAID_OUT,
            LinkRole.PAYS,
            LinkRole.RETURN,
            LinkRole.SHIPPING);
    String columns =
        "account, identifier, "
            + role.sql()
            + ", epoch_ms(first_seen), epoch_ms(last_seen), events";
    try (ParquetScan scan = source.scan(TABLE, columns)) {
      while (scan.next()) {
        scan.copyInts(0, accounts);
        scan.copyInts(1, identifiers);
        scan.copyBytes(2, roles, LinkRole.NONE.ordinal());
        scan.copyLongs(3, firstSeen, Times.MISSING);
        scan.copyLongs(4, lastSeen, Times.MISSING);
        scan.copyLongs(5, events, IdentifierLinks.UNCOUNTED_EVENTS);
      }
    }
    check();
    return new ExplicitLinks(accounts, identifiers, roles, firstSeen, lastSeen, events);
  }

  private void check() {
    TableIntegrity integrity = new TableIntegrity(source, TABLE);
    integrity.numbers("account", accounts, source.numbers(SnapshotTable.ACCOUNTS));
    integrity.numbers("identifier", identifiers, source.numbers(SnapshotTable.IDENTIFIERS));
    integrity.rowsAscend(accounts, identifiers, row -> roles[row]);
    integrity.intervals(firstSeen, lastSeen);
    integrity.events(events);
  }
}
