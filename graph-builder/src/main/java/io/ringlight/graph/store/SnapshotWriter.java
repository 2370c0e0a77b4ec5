package io.ringlight.graph.store;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the tables of a database as a snapshot. */
public final class SnapshotWriter {
  private static final String WORK = "Writing the snapshot";

  private final DuckDatabase database;
  private final Path directory;

  private SnapshotWriter(DuckDatabase database, Path directory) {
    this.database = database;
    this.directory = directory;
  }

  /**
   * Sorts and writes every table, then the manifest: a directory without a manifest is no snapshot.
   * All is on the disk when this returns. The files' bytes depend on the tables' rows alone: not on
   * the rows' order, the number of threads or the memory limit.
   *
   * @param database holds a table or view for each {@link SnapshotTable}, with its columns in any
   *     order and of types that can be cast to the schema's, rows in any order, numbers already
   *     dense; it must allow the directory
   * @param directory exists and is empty; the caller renames it when this returns and removes it
   *     when this throws
   * @throws RinglightException {@code CANNOT_CREATE} when the directory cannot be written to,
   *     {@code IO_ERROR} when the disk is full or fails, {@code TEMPORARY_FAILURE} when memory is
   *     too short to sort
   */
  public static SnapshotManifest write(DuckDatabase database, Path directory, SnapshotInfo info) {
    if (!Files.isDirectory(directory) || !Files.isWritable(directory)) {
      throw new RinglightException(
          ExitCode.CANNOT_CREATE,
          "The snapshot cannot be written to "
              + directory
              + "; check that it is a directory that you may write to.");
    }
    try {
      return new SnapshotWriter(database, directory).write(info);
    } catch (SQLException e) {
      throw DatabaseFailure.of(WORK, e);
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.IO_ERROR,
          WORK + " to " + directory + " failed; check that the disk has room and works.",
          e);
    }
  }

  private SnapshotManifest write(SnapshotInfo info) throws SQLException, IOException {
    List<SnapshotFile> files = new ArrayList<>();
    for (SnapshotTable table : SnapshotTable.values()) {
      files.add(writeTable(table));
    }
    SnapshotStatistics statistics = new SnapshotStatistics(database.connection());
    SnapshotManifest manifest =
        new SnapshotManifest(
            SnapshotId.of(info, files),
            info,
            statistics.firstTime(),
            statistics.lastTime(),
            statistics.counts(files),
            files);
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    ManifestWriter.write(manifest, json);
    DurableFile.write(directory.resolve(SnapshotManifest.FILE_NAME), json.toByteArray());
    return manifest;
  }

  private SnapshotFile writeTable(SnapshotTable table) throws SQLException, IOException {
    Path file = directory.resolve(table.fileName());
    long rows;
    try (Statement statement = database.connection().createStatement()) {
      rows = statement.executeLargeUpdate(copy(table, file));
    }
    DurableFile.force(file);
    return new SnapshotFile(table.fileName(), rows, Files.size(file), FileDigest.of(file));
  }

  /**
   * DuckDB cuts sorted rows into groups of a fixed size and writes these in order, so that threads
   * leave no trace in the bytes.
   */
  private String copy(SnapshotTable table, Path file) throws SQLException {
    String sortKey =
        table.sortKey().stream()
            .map(name -> SqlText.identifier(name) + " NULLS FIRST")
            .collect(Collectors.joining(", "));
    return "COPY (SELECT %s FROM %s ORDER BY %s) TO %s (FORMAT parquet, COMPRESSION zstd)"
        .formatted(
            columns(table).stream().map(SnapshotWriter::cast).collect(Collectors.joining(", ")),
            SqlText.identifier(table.tableName()),
            sortKey,
            SqlText.literal(file));
  }

  private static String cast(SnapshotTable.Column column) {
    String name = SqlText.identifier(column.name());
    return name + "::" + column.type() + " AS " + name;
  }

  private List<SnapshotTable.Column> columns(SnapshotTable table) throws SQLException {
    List<SnapshotTable.Column> columns = new ArrayList<>(table.columns());
    if (table == SnapshotTable.ACCOUNTS) {
      for (String feature : features()) {
        columns.add(new SnapshotTable.Column(feature, SnapshotTable.FEATURE_TYPE));
      }
    }
    return columns;
  }

  private List<String> features() throws SQLException {
    List<String> features = new ArrayList<>();
    try (Statement statement = database.connection().createStatement();
        ResultSet rows = statement.executeQuery("DESCRIBE accounts")) {
      while (rows.next()) {
        String name = rows.getString(1);
        if (SnapshotTable.isFeatureName(name)) {
          features.add(name);
        }
      }
    }
    features.sort(null);
    return features;
  }
}
