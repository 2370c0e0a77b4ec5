package io.ringlight.graph.neo4j;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.neo4j.driver.Record;

/** Collects rows for one statement and writes them, so many at a time. */
final class Batch {
  private final GraphWriting writing;
  private final String statement;
  private final int size;
  private final Consumer<Record> records;
  private List<Object> rows = new ArrayList<>();
  private long written;

  Batch(GraphWriting writing, String statement, int size, Consumer<Record> records) {
    this.writing = writing;
    this.statement = statement;
    this.size = size;
    this.records = records;
  }

  void add(Object row) {
    rows.add(row);
    if (rows.size() == size) {
      flush();
    }
  }

  /** Writes what is left. */
  void flush() {
    if (!rows.isEmpty()) {
      writing.write(statement, rows).forEach(records);
      written += rows.size();
      rows = new ArrayList<>(size);
    }
  }

  long written() {
    return written;
  }
}
