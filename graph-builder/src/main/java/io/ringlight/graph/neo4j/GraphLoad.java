package io.ringlight.graph.neo4j;

import io.ringlight.graph.Progress;
import io.ringlight.graph.store.SnapshotManifest;
import io.ringlight.graph.store.exchange.ExchangeColumn;
import io.ringlight.graph.store.exchange.ExchangeTable;
import io.ringlight.graph.store.exchange.GraphChanges;
import io.ringlight.graph.store.exchange.LinkTable;
import io.ringlight.graph.store.exchange.NodeTable;
import io.ringlight.graph.store.exchange.RowCursor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.neo4j.driver.Record;

/** Writes to a graph what it lacks of a snapshot: nodes first, then relationships. */
final class GraphLoad {
  private static final GraphNames NAMES = GraphNames.OURS;
  private static final long NOT_THERE = -1;

  private final GraphChanges changes;
  private final GraphWriting writing;
  private final LoadOptions options;
  private final Progress progress;
  private final Map<NodeTable, long[]> references = new HashMap<>();

  GraphLoad(
      SnapshotManifest manifest,
      GraphChanges changes,
      GraphWriting writing,
      LoadOptions options,
      Progress progress) {
    this.changes = changes;
    this.writing = writing;
    this.options = options;
    this.progress = progress;
    long[] identifiers = unknown(manifest.counts().identifiers());
    for (NodeTable table : NodeTable.values()) {
      if (table == NodeTable.ACCOUNT) {
        references.put(table, unknown(manifest.counts().accounts()));
      } else if (table.isIdentifier()) {
        references.put(table, identifiers);
      }
    }
  }

  private static long[] unknown(long count) {
    long[] numbers = new long[Math.toIntExact(count)];
    Arrays.fill(numbers, NOT_THERE);
    return numbers;
  }

  /** Makes what is missing of a kind, and changes what differs. */
  LoadSummary.Kind write(ExchangeTable table) {
    long wanted = changes.wanted(table);
    progress.begin("loading " + table.tableName().replace('_', ' '), wanted);
    try {
      return table instanceof LinkTable link
          ? writeLinks(link, wanted)
          : writeNodes((NodeTable) table, wanted);
    } finally {
      progress.end();
    }
  }

  private LoadSummary.Kind writeNodes(NodeTable table, long wanted) {
    long[] known = references.get(table);
    if (known != null && changes.isPresent(table)) {
      rememberKnown(table, known);
    }
    Batch create =
        batch(
            "UNWIND $rows AS row CREATE (n:%s) SET n = row[1]%s RETURN row[0], id(n)"
                .formatted(NAMES.of(table), kindLabels(table)),
            record -> remember(known, record));
    Batch change =
        batch(
            "UNWIND $rows AS row MATCH (n) WHERE id(n) = row[0] SET n += row[1]%s RETURN row[0], id(n)"
                .formatted(kindLabels(table)),
            record -> {});
    try (RowCursor cursor = changes.changes(table)) {
      while (cursor.next()) {
        boolean isNew = cursor.number(1) == NOT_THERE;
        (isNew ? create : change)
            .add(List.of(cursor.number(isNew ? 0 : 1), properties(cursor, !isNew)));
        progress.advance(1);
      }
    }
    return end(table, wanted, create, change);
  }

  private void rememberKnown(NodeTable table, long[] known) {
    try (RowCursor cursor = changes.known(table)) {
      while (cursor.next()) {
        known[(int) cursor.number(0)] = cursor.number(1);
      }
    }
  }

  private static void remember(long[] known, Record record) {
    if (known != null) {
      known[record.get(0).asInt()] = record.get(1).asLong();
    }
  }

  /** An account's kind is a label as well, so that it reads well and shows in the Browser. */
  private static String kindLabels(NodeTable table) {
    if (table != NodeTable.ACCOUNT) {
      return "";
    }
    StringBuilder clauses = new StringBuilder();
    for (AccountLabel label : AccountLabel.values()) {
      clauses.append(
          " FOREACH (x IN CASE row[1].kind WHEN '%s' THEN [1] ELSE [] END | SET n:%s REMOVE n%s)"
              .formatted(label.kind(), label.label(), label.others()));
    }
    return clauses.toString();
  }

  private LoadSummary.Kind writeLinks(LinkTable table, long wanted) {
    long[] from = references.get(table.from());
    long[] to = references.get(table.to());
    Batch create =
        batch(
            "UNWIND $rows AS row MATCH (a) WHERE id(a) = row[0] MATCH (b) WHERE id(b) = row[1]"
                + " CREATE (a)-[r:%s]->(b) SET r = row[2] RETURN 1".formatted(NAMES.of(table)),
            record -> {});
    Batch change =
        batch(
            "UNWIND $rows AS row MATCH ()-[r]->() WHERE id(r) = row[0] SET r += row[1] RETURN 1",
            record -> {});
    try (RowCursor cursor = changes.changes(table)) {
      while (cursor.next()) {
        if (cursor.number(2) == NOT_THERE) {
          create.add(
              List.of(
                  from[(int) cursor.number(0)],
                  to[(int) cursor.number(1)],
                  properties(cursor, false)));
        } else {
          change.add(List.of(cursor.number(2), properties(cursor, true)));
        }
        progress.advance(1);
      }
    }
    return end(table, wanted, create, change);
  }

  /**
   * @param withNulls whether what is missing is to be taken away from what is there
   */
  private static Map<String, Object> properties(RowCursor cursor, boolean withNulls) {
    List<ExchangeColumn> columns = cursor.columns();
    Map<String, Object> properties = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Object value = PropertyValue.toProperty(columns.get(i), cursor.value(i));
      if (value != null || withNulls) {
        properties.put(columns.get(i).name(), value);
      }
    }
    return properties;
  }

  private Batch batch(String statement, Consumer<Record> records) {
    return new Batch(writing, statement, options.batchRows(), records);
  }

  private LoadSummary.Kind end(ExchangeTable table, long wanted, Batch create, Batch change) {
    create.flush();
    change.flush();
    return new LoadSummary.Kind(table.name(), wanted, create.written(), change.written(), 0, 0);
  }

  /** Removes, or only counts, what the snapshot does not have. */
  LoadSummary.Kind finish(ExchangeTable table, LoadSummary.Kind kind) {
    String name = NAMES.plain(table);
    if (!changes.isPresent(table)) {
      return new LoadSummary.Kind(name, kind.snapshot(), kind.created(), kind.changed(), 0, 0);
    }
    Batch delete =
        batch(
            table instanceof LinkTable
                ? "UNWIND $rows AS row MATCH ()-[r]->() WHERE id(r) = row DELETE r RETURN 1"
                : "UNWIND $rows AS row MATCH (n) WHERE id(n) = row DETACH DELETE n RETURN 1",
            record -> {});
    long missing = 0;
    try (RowCursor cursor = changes.missing(table)) {
      for (; cursor.next(); missing++) {
        if (options.deleteMissing()) {
          delete.add(cursor.number(0));
        }
      }
    }
    delete.flush();
    return new LoadSummary.Kind(
        name,
        kind.snapshot(),
        kind.created(),
        kind.changed(),
        delete.written(),
        missing - delete.written());
  }
}
