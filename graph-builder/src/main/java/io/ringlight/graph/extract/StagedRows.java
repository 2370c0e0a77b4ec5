package io.ringlight.graph.extract;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
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
  void keep() {
    row.end();
    count++;
    if (row.isFull()) {
      flush();
    }
  }

  private void flush() {
    try {
      if (target == null) {
        target = Files.newOutputStream(file);
      }
      row.flush(target);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() {
    if (count > 0) {
      flush();
    }
    try {
      if (target != null) {
        target.close();
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Not to be taken for a failure of the file that is read. */
  private static RinglightException failure(IOException e) {
    return new RinglightException(
        ExitCode.IO_ERROR,
        "Rows cannot be staged beside the snapshot; check that the disk has room for the unpacked"
            + " tables.",
        e);
  }
}
