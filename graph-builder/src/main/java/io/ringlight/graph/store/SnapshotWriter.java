package io.ringlight.graph.store;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.Times;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the tables of a database as a snapshot. */
public final class SnapshotWriter {
  private final DuckDatabase database;
  private final Path directory;

  private SnapshotWriter(DuckDatabase database, Path directory) {
    this.database = database;
    this.directory = directory;
  }

  /**
   * Sorts and writes every table, then the manifest, last, so that what has a manifest is whole.
   * The files' bytes depend on the tables' rows alone: not on their order, the number of threads or
   * the memory limit.
   *
   * @param database holds a table or view for each {@link SnapshotTable}, with its columns in any
   *     order and assignable types, rows in any order, numbers already dense; it must allow the
   *     directory
   * @param directory exists and is empty; the caller renames it when this returns
   * @throws RinglightException {@code CANNOT_CREATE} or {@code IO_ERROR} when it cannot be written
   */
  public static SnapshotManifest write(DuckDatabase database, Path directory, SnapshotInfo info) {
    SnapshotWriter writer = new SnapshotWriter(database, directory);
    try {
      List<SnapshotFile> files = new ArrayList<>();
      for (SnapshotTable table : SnapshotTable.values()) {
        files.add(writer.writeTable(table));
      }
      SnapshotManifest manifest = writer.manifest(info, files);
      writer.writeManifest(manifest);
      return manifest;
    } catch (IOException | SQLException e) {
      throw new RinglightException(
          ExitCode.IO_ERROR,
          "The snapshot cannot be written to " + directory + ": check that the disk has room.",
          e);
    }
  }

  private SnapshotFile writeTable(SnapshotTable table) throws SQLException, IOException {
    Path file = directory.resolve(table.fileName());
    String sql =
        "COPY (SELECT "
            + columns(table)
            + " FROM "
            + SqlText.identifier(table.tableName())
            + " ORDER BY "
            + table.sortKey().stream()
                .map(name -> SqlText.identifier(name) + " NULLS FIRST")
                .collect(Collectors.joining(", "))
            + ") TO "
            + SqlText.literal(file)
            + " (FORMAT parquet, COMPRESSION zstd)";
    long rows;
    try (Statement statement = database.connection().createStatement()) {
      rows = statement.executeLargeUpdate(sql);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return new SnapshotFile(table.fileName(), rows, Files.size(file), FileDigest.of(file));
  }

  private String columns(SnapshotTable table) throws SQLException {
    List<SnapshotTable.Column> columns = new ArrayList<>(table.columns());
    if (table == SnapshotTable.ACCOUNTS) {
      for (String feature : features()) {
        columns.add(new SnapshotTable.Column(feature, SnapshotTable.FEATURE_TYPE));
      }
    }
    return columns.stream()
        .map(
            column ->
                SqlText.identifier(column.name())
                    + "::"
                    + column.type()
                    + " AS "
                    + SqlText.identifier(column.name()))
        .collect(Collectors.joining(", "));
  }

  private List<String> features() throws SQLException {
    List<String> features = new ArrayList<>();
    try (Statement statement = database.connection().createStatement();
        ResultSet rows = statement.executeQuery("DESCRIBE accounts")) {
      while (rows.next()) {
        if (SnapshotTable.isFeatureName(rows.getString(1))) {
          features.add(rows.getString(1));
        }
      }
    }
    features.sort(null);
    return features;
  }

  private SnapshotManifest manifest(SnapshotInfo info, List<SnapshotFile> files)
      throws SQLException {
    SnapshotCounts counts =
        new SnapshotCounts(
            countBy("kind", SnapshotTable.ACCOUNTS),
            countBy("type", SnapshotTable.IDENTIFIERS),
            files.get(SnapshotTable.IDENTIFIER_LINKS.ordinal()).rows(),
            files.get(SnapshotTable.ACCOUNT_LINKS.ordinal()).rows(),
            files.get(SnapshotTable.ORDERS.ordinal()).rows(),
            number("SELECT count(*) FROM orders WHERE buyer IS NULL"));
    return new SnapshotManifest(
        SnapshotId.of(info, files),
        info,
        time("least", "min", "first_seen"),
        time("greatest", "max", "last_seen"),
        counts,
        files);
  }

  private SortedMap<String, Long> countBy(String column, SnapshotTable table) throws SQLException {
    SortedMap<String, Long> counts = new TreeMap<>();
    try (Statement statement = database.connection().createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT " + column + ", count(*) FROM " + table.tableName() + " GROUP BY 1")) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
    }
    return counts;
  }

  private long time(String choose, String aggregate, String linkColumn) throws SQLException {
    return number(
        "SELECT epoch_ms("
            + choose
            + "((SELECT "
            + aggregate
            + "(placed_at)::TIMESTAMP FROM orders), (SELECT "
            + aggregate
            + "("
            + linkColumn
            + ") FROM identifier_links), (SELECT "
            + aggregate
            + "("
            + linkColumn
            + ") FROM account_links)))");
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = database.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      long number = rows.getLong(1);
      return rows.wasNull() ? Times.MISSING : number;
    }
  }

  private void writeManifest(SnapshotManifest manifest) throws IOException {
    Path part = directory.resolve(SnapshotManifest.FILE_NAME + ".part");
    try (FileChannel channel =
        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
      ManifestWriter.write(manifest, bytes);
      Channels.newOutputStream(channel).write(bytes.toByteArray());
      channel.force(true);
    }
    Files.move(part, directory.resolve(SnapshotManifest.FILE_NAME), StandardCopyOption.ATOMIC_MOVE);
  }
}
