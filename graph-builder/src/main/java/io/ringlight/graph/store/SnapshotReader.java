package io.ringlight.graph.store;

import io.ringlight.graph.AccountLinks;
import io.ringlight.graph.Accounts;
import io.ringlight.graph.ExplicitLinks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Identifiers;
import io.ringlight.graph.ParallelTasks;
import io.ringlight.graph.Progress;
import io.ringlight.graph.SanctionedLinks;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Opens snapshots. */
public final class SnapshotReader {
  /** For decompressed pieces of the files that are read at once. */
  private static final long MEMORY_BYTES = 512L << 20;

  private final SnapshotManifest manifest;
  private final SnapshotSource source;

  // Each written by one task.
  private Accounts accounts;
  private Identifiers identifiers;
  private ExplicitLinks identifierLinks;
  private AccountLinks accountLinks;
  private OrdersReader orderColumns;
  private SanctionedLinks sanctionedLinks;

  private SnapshotReader(SnapshotManifest manifest, SnapshotSource source) {
    this.manifest = manifest;
    this.source = source;
  }

  /**
   * Reads a snapshot into memory, after checking the files' digests, and checks every rule of its
   * content. Takes O(rows), and of heap about 65 bytes an order, 40 a link, 60 and its id an
   * account or identifier, and for a moment twice as much for the links.
   *
   * @param threads at least 1; does not change what is returned
   * @param progress told of rows
   * @throws io.ringlight.graph.RinglightException {@code NO_INPUT} when there is no snapshot or it
   *     cannot be read, {@code BAD_INPUT} when it is damaged or of another version
   */
  public static GraphSnapshot open(Path directory, int threads, Progress progress) {
    SnapshotManifest manifest = SnapshotManifest.read(directory);
    long rows = manifest.files().stream().mapToLong(SnapshotFile::rows).sum();
    progress.begin("opening the snapshot", rows);
    try (DuckDatabase database = DuckDatabase.open(1, MEMORY_BYTES, null, List.of(directory))) {
      SnapshotSource source = new SnapshotSource(directory, manifest, database, progress);
      return ParallelTasks.withThreads(threads, new SnapshotReader(manifest, source)::read);
    } finally {
      progress.end();
    }
  }

  /**
   * Checks sizes, digests, columns and numbers of rows of a snapshot's files, without opening it.
   *
   * @throws io.ringlight.graph.RinglightException as {@link #open}
   */
  public static void check(Path directory, SnapshotManifest manifest, int threads) {
    try (DuckDatabase database = DuckDatabase.open(1, MEMORY_BYTES, null, List.of(directory))) {
      SnapshotSource source = new SnapshotSource(directory, manifest, database, Progress.NONE);
      ParallelTasks.withThreads(
          threads,
          () -> {
            new FileIntegrity(source).check();
            return null;
          });
    }
  }

  /** The names of the features that a snapshot's accounts have, ascending. */
  public static List<String> features(Path directory, SnapshotManifest manifest) {
    try (DuckDatabase database = DuckDatabase.open(1, MEMORY_BYTES, null, List.of(directory))) {
      SnapshotSource source = new SnapshotSource(directory, manifest, database, Progress.NONE);
      return source.columns(SnapshotTable.ACCOUNTS).stream()
          .map(SnapshotTable.Column::name)
          .filter(SnapshotTable::isFeatureName)
          .toList();
    } catch (SQLException e) {
      throw DatabaseFailure.of("Reading the snapshot", e);
    }
  }

  private GraphSnapshot read() {
    new FileIntegrity(source).check();
    // The two largest stand first and last: with two threads, each takes one end.
    ParallelTasks.run(
        reading(SnapshotTable.ORDERS, () -> orderColumns = new OrdersReader(source).read()),
        reading(SnapshotTable.ACCOUNTS, () -> accounts = new AccountsReader(source).read()),
        reading(
            SnapshotTable.ACCOUNT_LINKS,
            () -> accountLinks = new AccountLinksReader(source).read()),
        reading(
            SnapshotTable.IDENTIFIER_LINKS,
            () -> identifierLinks = new IdentifierLinksReader(source).read()),
        reading(
            SnapshotTable.IDENTIFIERS, () -> identifiers = new IdentifiersReader(source).read()));
    reading(
            SnapshotTable.SANCTIONED_LINKS,
            () -> sanctionedLinks = new SanctionedLinksReader(source, accounts, identifiers).read())
        .run();
    return new GraphSnapshot(
        manifest.snapshotId(),
        manifest.info().asOf(),
        accounts,
        identifiers,
        identifierLinks,
        accountLinks,
        orderColumns.orders(identifiers),
        sanctionedLinks);
  }

  private Runnable reading(SnapshotTable table, Reading reading) {
    return () -> {
      try {
        reading.read();
      } catch (SQLException e) {
        throw source.damaged(table, "cannot be read", e);
      }
    };
  }

  @FunctionalInterface
  private interface Reading {
    void read() throws SQLException;
  }
}
