package io.ringlight.graph.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of staged rows that comes into being with its first row. Not for several threads. */
final class StagedRows implements AutoCloseable {
  private final Path file;
  private final StagedRow row = new StagedRow();
  private OutputStream target;
  private long count;

  StagedRows(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  StagedRow row() {
    return row;
  }

  /** How many rows were kept. */
  long count() {
    return count;
  }

  /** Ends the row and keeps it. */
  void keep() throws IOException {
    row.end();
    count++;
    if (row.isFull()) {
      flush();
    }
  }

  private void flush() throws IOException {
    if (target == null) {
      target = Files.newOutputStream(file);
    }
    row.flush(target);
  }

  @Override
  public void close() throws IOException {
    if (count > 0) {
      flush();
    }
    if (target != null) {
      target.close();
    }
  }
}
