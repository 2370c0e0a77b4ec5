package io.ringlight.graph.neo4j;

import io.ringlight.graph.Progress;
import io.ringlight.graph.store.exchange.ExchangeColumn;
import io.ringlight.graph.store.exchange.ExchangeTable;
import io.ringlight.graph.store.exchange.LinkTable;
import io.ringlight.graph.store.exchange.NodeTable;
import io.ringlight.graph.store.exchange.PresentTables;
import io.ringlight.graph.store.exchange.RowAppender;
import java.util.List;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;

/** Streams all that a graph holds into tables. */
final class GraphReading {
  private static final int PROGRESS_ROWS = 1024;

  private final Neo4jGraph graph;
  private final GraphNames names;
  private final PresentTables tables;
  private final Progress progress;

  GraphReading(Neo4jGraph graph, GraphNames names, PresentTables tables, Progress progress) {
    this.graph = graph;
    this.names = names;
    this.tables = tables;
    this.progress = progress;
  }

  void read(ExchangeTable table) {
    progress.begin("reading " + table.tableName().replace('_', ' '), -1);
    try (RowAppender appender = tables.append(table)) {
      graph.read(query(table), new Rows(appender, table instanceof NodeTable ? 1 : 3)::add);
    } finally {
      progress.end();
    }
  }

  private String query(ExchangeTable table) {
    List<ExchangeColumn> columns = tables.columns(table);
    return table instanceof LinkTable link
        ? pattern(link) + " RETURN id(x), id(a), id(b)" + properties(columns)
        : "MATCH (x:" + names.of(table) + ") RETURN id(x)" + properties(columns);
  }

  private String pattern(LinkTable table) {
    String form =
        names.tellsEnds(table) ? "MATCH (a)-[x:%2$s]->(b)" : "MATCH (a:%1$s)-[x:%2$s]->(b:%3$s)";
    return form.formatted(names.of(table.from()), names.of(table), names.of(table.to()));
  }

  private String properties(List<ExchangeColumn> columns) {
    return columns.stream().map(column -> ", x." + names.of(column)).collect(Collectors.joining());
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
        progress.advance(untold);
        untold = 0;
      }
    }
  }
}
