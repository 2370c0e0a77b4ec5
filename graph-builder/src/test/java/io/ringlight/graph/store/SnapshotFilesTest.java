package io.ringlight.graph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.Times;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Snapshots whose files are missing, cut, changed or foreign. */
class SnapshotFilesTest {
  private static final String REMEDY = "; the snapshot is damaged: build it again.";

  @TempDir Path directory;
  private SnapshotManifest manifest;

  @BeforeEach
  void writeSnapshot() {
    try (SnapshotTables tables = new SnapshotTables(directory, 1)) {
      tables.execute("INSERT INTO accounts (account_id, kind) VALUES ('a', 'buyer')");
      tables.execute(
          "INSERT INTO orders (placed_at, order_id) VALUES"
              + " (make_timestamp_ms(1000), 'o1'), (make_timestamp_ms(2000), 'o2')");
      manifest =
          SnapshotWriter.write(
              tables.database,
              directory,
              new SnapshotInfo(Times.MISSING, null, false, null, "test"));
    }
  }

  @Test
  void namesAMissingFile() throws IOException {
    Files.delete(directory.resolve("orders.parquet"));
    assertBad(directory.resolve("orders.parquet") + " is missing" + REMEDY);
  }

  @Test
  void namesATruncatedFile() throws IOException {
    Path file = directory.resolve("accounts.parquet");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 3));
    assertBad(
        "%s has %d bytes, not the %d that the manifest lists%s"
            .formatted(file, bytes.length - 3, bytes.length, REMEDY));
  }

  @Test
  void namesAFileOfWhichOneBitChanged() throws IOException {
    Path file = directory.resolve("accounts.parquet");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertBad(file + " does not have the SHA-256 that the manifest lists" + REMEDY);
  }

  @Test
  void namesAFileThatIsNoParquet() throws IOException {
    Path file = Files.writeString(directory.resolve("devices.parquet"), "PAR1 not really PAR1");
    list(SnapshotTable.DEVICES, 0);
    assertBad(file + " is not a Parquet file" + REMEDY);
  }

  @Test
  void namesAForeignColumn() throws IOException {
    copy("devices", "SELECT 1 AS identifier, 'x' AS system, 'y' AS model, 'z' AS fingerprint");
    list(SnapshotTable.DEVICES, 1);
    assertBad(
        directory.resolve("devices.parquet")
            + " has system (VARCHAR) as column 2, not os (VARCHAR)"
            + REMEDY);
  }

  @Test
  void namesAColumnOfAnotherType() throws IOException {
    copy("devices", "SELECT 1::BIGINT AS identifier, '' AS os, '' AS model, '' AS fingerprint");
    list(SnapshotTable.DEVICES, 1);
    assertBad(
        directory.resolve("devices.parquet")
            + " has identifier (BIGINT) as column 1, not identifier (INTEGER)"
            + REMEDY);
  }

  @Test
  void namesAMissingColumn() throws IOException {
    copy("devices", "SELECT 1 AS identifier, '' AS os, '' AS model");
    list(SnapshotTable.DEVICES, 1);
    assertBad(
        directory.resolve("devices.parquet")
            + " has nothing as column 4, not fingerprint (VARCHAR)"
            + REMEDY);
  }

  @Test
  void namesAColumnTooMany() throws IOException {
    copy(
        "accounts",
        "SELECT *, 1.5::DOUBLE AS f_ok, 2::INTEGER AS extra FROM read_parquet('%s')"
            .formatted(directory.resolve("accounts.parquet")));
    list(SnapshotTable.ACCOUNTS, 1);
    assertBad(
        directory.resolve("accounts.parquet") + " has a column too many, extra (INTEGER)" + REMEDY);
  }

  @Test
  void namesAFileWithOtherRowsThanListed() throws IOException {
    list(SnapshotTable.DEVICES, 7);
    assertBad(
        directory.resolve("devices.parquet")
            + " has 0 rows, not the 7 that the manifest lists"
            + REMEDY);
  }

  @Test
  void namesOrdersThatAreNotSorted() throws IOException {
    copy(
        "orders",
        "SELECT * FROM read_parquet('%s') ORDER BY order_id DESC"
            .formatted(directory.resolve("orders.parquet")));
    list(SnapshotTable.ORDERS, 2);
    assertBad(
        directory.resolve("orders.parquet")
            + ", row 1: placed_at 1970-01-01T00:00:01Z comes before 1970-01-01T00:00:02Z"
            + REMEDY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"it's", "a b", "star*", "what?", "[ab]", "[", "{a,b}", "%20", "日本", "**", "a\\b"})
  void opensWhateverItsDirectoryIsCalled(String name) throws IOException {
    Path target = directory.resolve(name);
    Files.createDirectory(target);
    SnapshotManifest copy;
    try (SnapshotTables tables = new SnapshotTables(target, 1)) {
      tables.execute("INSERT INTO accounts (account_id, kind) VALUES ('a', 'buyer')");
      copy = SnapshotWriter.write(tables.database, target, manifest.info());
    }
    assertThat(SnapshotReader.open(target, 1, Progress.NONE).id()).isEqualTo(copy.snapshotId());
  }

  @Test
  void opensThroughALink() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), directory);
    assertThat(SnapshotReader.open(link, 1, Progress.NONE).id()).isEqualTo(manifest.snapshotId());
  }

  private void copy(String table, String select) throws IOException {
    Path copy = directory.resolve("copy");
    try (SnapshotTables tables = new SnapshotTables(directory, 1)) {
      tables.execute("COPY (" + select + ") TO '" + copy + "' (FORMAT parquet)");
    }
    Files.move(
        copy,
        directory.resolve(table + ".parquet"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  /** Makes the manifest agree with a file that was replaced. */
  private void list(SnapshotTable table, long rows) throws IOException {
    Path path = directory.resolve(table.fileName());
    List<SnapshotFile> files = new ArrayList<>(manifest.files());
    files.set(
        table.ordinal(),
        new SnapshotFile(table.fileName(), rows, Files.size(path), FileDigest.of(path)));
    SnapshotManifest changed =
        new SnapshotManifest(
            SnapshotId.of(manifest.info(), files),
            manifest.info(),
            manifest.firstTime(),
            manifest.lastTime(),
            manifest.counts(),
            files);
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    ManifestWriter.write(changed, json);
    Files.write(directory.resolve("manifest.json"), json.toByteArray());
  }

  private void assertBad(String message) {
    assertThatThrownBy(() -> SnapshotReader.open(directory, 2, Progress.NONE))
        .isInstanceOfSatisfying(
            RinglightException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.BAD_INPUT))
        .hasMessage(message);
  }
}
