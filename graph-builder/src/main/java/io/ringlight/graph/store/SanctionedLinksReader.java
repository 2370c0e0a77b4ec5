package io.ringlight.graph.store;

import io.ringlight.graph.Accounts;
import io.ringlight.graph.Identifiers;
import io.ringlight.graph.SanctionedLinks;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;

/** Reads {@code sanctioned_links.parquet} and finds the nodes that it names. */
final class SanctionedLinksReader {
  private static final SnapshotTable TABLE = SnapshotTable.SANCTIONED_LINKS;
  private static final String ACCOUNT = "account";

  private final SnapshotSource source;
  private final Accounts accounts;
  private final Identifiers identifiers;
  private final BitSet single = new BitSet();
  private final long[] pairs;
  private int pairCount;

  SanctionedLinksReader(SnapshotSource source, Accounts accounts, Identifiers identifiers) {
    this.source = source;
    this.accounts = accounts;
    this.identifiers = identifiers;
    pairs = new long[source.rows(TABLE)];
  }

  SanctionedLinks read() throws SQLException {
    try (ParquetScan scan = source.scan(TABLE, "type, id, type_2, id_2")) {
      while (scan.next()) {
        for (int row = 0; row < scan.rows(); row++) {
          add(scan, row);
        }
      }
    }
    return new SanctionedLinks(accounts.size(), single, Arrays.copyOf(pairs, pairCount));
  }

  private void add(ParquetScan scan, int row) {
    String type = scan.text(0, row);
    String id = scan.text(1, row);
    String secondType = scan.text(2, row);
    String secondId = scan.text(3, row);
    if (type == null || id == null) {
      throw source.damaged(TABLE, scan.start() + row, "type or id is empty");
    }
    if ((secondType == null) != (secondId == null)) {
      throw source.damaged(TABLE, scan.start() + row, "one of type_2 and id_2 is empty");
    }
    int node = node(type, id);
    if (secondType == null) {
      if (node >= 0) {
        single.set(node);
      }
      return;
    }
    int second = node(secondType, secondId);
    if (node >= 0 && second >= 0) {
      pairs[pairCount++] = SanctionedLinks.pair(node, second);
    }
  }

  private int node(String type, String id) {
    if (type.equals(ACCOUNT)) {
      return accounts.indexOf(id);
    }
    int identifier = identifiers.indexOf(type, id);
    return identifier < 0 ? -1 : Math.addExact(accounts.size(), identifier);
  }
}
