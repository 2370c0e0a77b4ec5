package io.ringlight.graph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotWriterTest {
  /** More than two of Parquet's row groups, which several threads write. */
  private static final int ORDERS = 250_001;

  private static final SnapshotInfo INFO =
      new SnapshotInfo(Times.MISSING, null, false, null, "test");

  @TempDir Path directory;

  @Test
  void bytesDependOnTheRowsAlone() throws IOException {
    List<SnapshotManifest> manifests = new ArrayList<>();
    manifests.add(write("a", 1, 1L << 30, "i"));
    manifests.add(write("b", 2, 1L << 30, "hash(i)"));
    manifests.add(write("c", 3, 1, "-i"));

    assertThat(manifests).allMatch(manifest -> manifest.equals(manifests.get(0)));
    byte[] first = Files.readAllBytes(directory.resolve("a/orders.parquet"));
    assertThat(Files.readAllBytes(directory.resolve("c/orders.parquet"))).isEqualTo(first);
  }

  @Test
  void anotherRowMakesAnotherId() throws IOException {
    String one = write("a", 1, 1, "i").snapshotId();
    Path other = Files.createDirectory(directory.resolve("b"));
    try (SnapshotTables tables = new SnapshotTables(other, 1)) {
      assertThat(SnapshotWriter.write(tables.database, other, INFO).snapshotId()).isNotEqualTo(one);
    }
  }

  private SnapshotManifest write(String name, int threads, long memoryBytes, String order)
      throws IOException {
    Path target = Files.createDirectory(directory.resolve(name));
    Path spill = directory.resolve(name + ".spill");
    try (DuckDatabase database =
            DuckDatabase.open(threads, memoryBytes, spill, List.of(directory));
        SnapshotTables tables = new SnapshotTables(database)) {
      tables.execute(
          """
          INSERT INTO orders
          SELECT make_timestamp_ms((hash(i) %% 1000)::BIGINT), 'order ' || i, hash(i + 3) %% 1000,
            NULL, NULL, NULL, NULL, NULL, (hash(i + 4) %% 10000) / 100.0,
            CASE WHEN hash(i + 5) %% 2 = 0 THEN 'EUR' ELSE 'USD' END, 'completed', NULL
          FROM range(%d) AS numbers(i) ORDER BY %s
          """
              .formatted(ORDERS, order));
      return SnapshotWriter.write(database, target, INFO);
    }
  }

  @Test
  void refusesADirectoryThatDoesNotExist() {
    Path missing = directory.resolve("none");
    assertFails(
        () -> writeEmpty(missing),
        ExitCode.CANNOT_CREATE,
        "The snapshot cannot be written to "
            + missing
            + "; check that it is a directory that you may write to.");
  }

  @Test
  void hidesTheDatabasesOwnWords() throws IOException {
    Files.createDirectories(directory.resolve("orders.parquet/in the way"));
    assertFails(
        () -> writeEmpty(directory),
        ExitCode.IO_ERROR,
        "Writing the snapshot failed on reading or writing a file; check the disk and its"
            + " permissions.");
    assertThat(directory.resolve("manifest.json")).doesNotExist();
  }

  @Test
  void featureColumnsAreSortedAndOthersLeftOut() throws IOException {
    try (SnapshotTables tables = new SnapshotTables(directory, 1)) {
      tables.execute(
          "ALTER TABLE accounts ADD COLUMN f_z DOUBLE",
          "ALTER TABLE accounts ADD COLUMN \"f_a\"\"; DROP TABLE orders; --\" DOUBLE",
          "ALTER TABLE accounts ADD COLUMN f_B INTEGER",
          "ALTER TABLE accounts ADD COLUMN secret VARCHAR");
      SnapshotManifest manifest = SnapshotWriter.write(tables.database, directory, INFO);
      SnapshotSource source =
          new SnapshotSource(
              directory, manifest, tables.database, io.ringlight.graph.Progress.NONE);
      assertThat(source.columns(SnapshotTable.ACCOUNTS))
          .extracting(SnapshotTable.Column::name)
          .containsExactly(
              "account_id", "kind", "created_at", "country", "status", "status_at", "f_B", "f_z");
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void writeEmpty(Path target) {
    try (SnapshotTables tables = new SnapshotTables(target, 1)) {
      SnapshotWriter.write(tables.database, target, INFO);
    }
  }

  private static void assertFails(ThrowingCallable call, ExitCode code, String message) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RinglightException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
        .hasMessage(message);
  }
}
