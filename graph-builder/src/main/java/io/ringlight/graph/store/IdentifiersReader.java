package io.ringlight.graph.store;

import io.ringlight.graph.Identifiers;
import io.ringlight.graph.StringColumn;
import java.sql.SQLException;
import java.util.List;

/** Reads {@code identifiers.parquet}. */
final class IdentifiersReader {
  private static final SnapshotTable TABLE = SnapshotTable.IDENTIFIERS;

  private final SnapshotSource source;

  IdentifiersReader(SnapshotSource source) {
    this.source = source;
  }

  Identifiers read() throws SQLException {
    int size = source.rows(TABLE);
    WordColumn type = WordColumn.ofWords(source, TABLE, "type");
    StringColumn.Builder ids = new StringColumn.Builder(size);
    int[] types = new int[size];
    int[] sameAs = new int[size];
    try (ParquetScan scan = source.scan(TABLE, "identifier_id, " + type.sql() + ", same_as")) {
      while (scan.next()) {
        scan.addTexts(0, ids);
        scan.copyInts(1, types);
        scan.copyInts(2, sameAs);
      }
    }
    return identifiers(type.words(), types, ids.build(), sameAs);
  }

  private Identifiers identifiers(
      List<String> typeNames, int[] types, StringColumn ids, int[] sameAs) {
    TableIntegrity integrity = new TableIntegrity(source, TABLE);
    integrity.present("type", types);
    integrity.idsAscend("identifier_id", ids, row -> types[row]);
    int[] starts = new int[typeNames.size() + 1];
    for (int type : types) {
      starts[type + 1]++;
    }
    for (int type = 0; type < typeNames.size(); type++) {
      starts[type + 1] += starts[type];
    }
    Identifiers identifiers = new Identifiers(typeNames, starts, ids, sameAs);
    integrity.sameAs(identifiers);
    return identifiers;
  }
}
