package io.ringlight.graph.neo4j;

import io.ringlight.graph.Progress;
import io.ringlight.graph.store.exchange.ExchangeTable;
import io.ringlight.graph.store.exchange.NodeTable;
import io.ringlight.graph.store.exchange.PresentTables;
import io.ringlight.graph.store.exchange.RowAppender;
import org.neo4j.driver.Record;

/** Streams all that a graph holds into tables. */
final class GraphReading {
  private static final int PROGRESS_ROWS = 1024;

  private final Neo4jGraph graph;
  private final PresentTables tables;
  private final Progress progress;

  GraphReading(Neo4jGraph graph, PresentTables tables, Progress progress) {
    this.graph = graph;
    this.tables = tables;
    this.progress = progress;
  }

  void read(GraphPattern pattern) {
    ExchangeTable table = pattern.table();
    progress.begin("reading " + table.tableName().replace('_', ' '), -1);
    try (RowAppender appender = tables.append(table)) {
      Rows rows = new Rows(appender, table instanceof NodeTable ? 1 : 3);
      graph.read(pattern.query(tables.columns(table)), rows::add);
      rows.tell();
    } finally {
      progress.end();
    }
  }

  /** Adds records as rows: first the references, then the properties. */
  private final class Rows {
    private final RowAppender appender;
    private final long[] references;
    private final Object[] values;
    private int untold;

    Rows(RowAppender appender, int references) {
      this.appender = appender;
      this.references = new long[references];
      this.values = new Object[appender.columns().size()];
    }

    void add(Record record) {
      for (int i = 0; i < references.length; i++) {
        references[i] = record.get(i).asLong();
      }
      for (int i = 0; i < values.length; i++) {
        values[i] =
            PropertyValue.fromProperty(
                appender.columns().get(i), record.get(references.length + i));
      }
      appender.add(references, values);
      if (++untold == PROGRESS_ROWS) {
        tell();
      }
    }

    void tell() {
      progress.advance(untold);
      untold = 0;
    }
  }
}
