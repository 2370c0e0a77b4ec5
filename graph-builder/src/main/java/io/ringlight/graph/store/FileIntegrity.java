package io.ringlight.graph.store;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.ParallelTasks;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Whether the files of a snapshot are those that its manifest lists, before any is opened. */
final class FileIntegrity {
  private final SnapshotSource source;

  FileIntegrity(SnapshotSource source) {
    this.source = source;
  }

  /**
   * Checks sizes, digests, columns and numbers of rows of all files. Names the first bad file in
   * the order of {@link SnapshotTable}.
   */
  void check() {
    for (SnapshotTable table : SnapshotTable.values()) {
      checkSize(table);
    }
    List<Supplier<String>> digests = new ArrayList<>();
    for (SnapshotTable table : SnapshotTable.values()) {
      digests.add(() -> digest(table));
    }
    List<String> found = ParallelTasks.results(digests);
    for (SnapshotTable table : SnapshotTable.values()) {
      if (!found.get(table.ordinal()).equals(source.file(table).sha256())) {
        throw source.damaged(table, "does not have the SHA-256 that the manifest lists");
      }
      checkContent(table);
    }
  }

  private void checkSize(SnapshotTable table) {
    Path path = source.path(table);
    if (!Files.exists(path)) {
      throw source.damaged(table, "is missing");
    }
    try {
      long expected = source.file(table).bytes();
      if (Files.size(path) != expected) {
        throw source.damaged(
            table,
            "has " + Files.size(path) + " bytes, not the " + expected + " that the manifest lists");
      }
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private String digest(SnapshotTable table) {
    try {
      return FileDigest.of(source.path(table));
    } catch (IOException e) {
      throw unreadable(source.path(table), e);
    }
  }

  private static RinglightException unreadable(Path path, IOException cause) {
    return new RinglightException(
        ExitCode.NO_INPUT, path + " cannot be read; check its permissions and the disk.", cause);
  }

  private void checkContent(SnapshotTable table) {
    try {
      checkColumns(table, source.columns(table));
      long rows = source.footerRows(table);
      long expected = source.file(table).rows();
      if (rows != expected) {
        throw source.damaged(
            table, "has " + rows + " rows, not the " + expected + " that the manifest lists");
      }
      if (rows > Integer.MAX_VALUE - 8) {
        throw new RinglightException(
            ExitCode.BAD_INPUT,
            source.path(table)
                + " has "
                + rows
                + " rows, more than can be opened; build the snapshot with a shorter --window.");
      }
    } catch (SQLException e) {
      throw source.damaged(table, "is not a Parquet file", e);
    }
  }

  private void checkColumns(SnapshotTable table, List<SnapshotTable.Column> found) {
    List<SnapshotTable.Column> expected = table.columns();
    for (int index = 0; index < expected.size(); index++) {
      SnapshotTable.Column column =
          new SnapshotTable.Column(expected.get(index).name(), expected.get(index).readType());
      if (index >= found.size() || !found.get(index).equals(column)) {
        throw source.damaged(
            table,
            "has "
                + (index < found.size() ? found.get(index) : "nothing")
                + " as column "
                + (index + 1)
                + ", not "
                + column);
      }
    }
    for (SnapshotTable.Column column : found.subList(expected.size(), found.size())) {
      if (table != SnapshotTable.ACCOUNTS || !column.isFeature()) {
        throw source.damaged(table, "has a column too many, " + column);
      }
    }
  }
}
