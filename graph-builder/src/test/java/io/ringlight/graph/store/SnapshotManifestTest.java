package io.ringlight.graph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.Times;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotManifestTest {
  @TempDir Path directory;

  private static SnapshotManifest manifest(SnapshotInfo info) {
    List<SnapshotFile> files = new ArrayList<>();
    for (SnapshotTable table : SnapshotTable.values()) {
      long rows = table.ordinal() < 5 ? 3 : 0;
      files.add(new SnapshotFile(table.fileName(), rows, 10, "ab".repeat(32)));
    }
    SnapshotCounts counts =
        new SnapshotCounts(
            new TreeMap<>(Map.of("buyer", 2L, "seller", 1L)),
            new TreeMap<>(Map.of("device", 3L)),
            3,
            3,
            3,
            1);
    return new SnapshotManifest(
        SnapshotId.of(info, files), info, Times.MISSING, 1_000, counts, files);
  }

  private static final SnapshotInfo INFO =
      new SnapshotInfo(1_780_272_000_000L, Duration.ofDays(90), true, "cafe", "Ringlight 0");

  private static String json(SnapshotManifest manifest) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ManifestWriter.write(manifest, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private void write(String json) throws IOException {
    Files.writeString(directory.resolve("manifest.json"), json);
  }

  @Test
  void readsWhatItWrote() throws IOException {
    SnapshotInfo bare = new SnapshotInfo(Times.MISSING, null, false, null, "test");
    for (SnapshotInfo info : List.of(INFO, bare)) {
      write(json(manifest(info)));
      assertThat(SnapshotManifest.read(directory)).isEqualTo(manifest(info));
    }
  }

  @Test
  void theFormatIsAsDocumented() throws IOException {
    assertThat(json(manifest(INFO)))
        .startsWith(
            """
            {
              "format" : "ringlight-snapshot",
              "version" : 1,
              "snapshot_id" : "%s",
              "as_of" : "2026-06-01T00:00:00Z",
              "window" : "PT2160H",
              "time_range" : {
                "first" : null,
                "last" : "1970-01-01T00:00:01Z"
              },
              "counts" : {
                "accounts" : 3,
                "accounts_by_kind" : {
                  "buyer" : 2,
                  "seller" : 1
                },
            """
                .formatted(manifest(INFO).snapshotId()));
  }

  /** SHA-256 computed with Python's hashlib over the text that docs/snapshot.md describes. */
  @Test
  void theIdIsTheDigestThatIsDocumented() {
    assertThat(manifest(INFO).snapshotId()).isEqualTo("S-db88e207f3b1f91cf22b88a8");
    assertThat(manifest(new SnapshotInfo(Times.MISSING, null, false, null, "x")).snapshotId())
        .isEqualTo("S-05d8b6ce7b9493d0d12ef512");
  }

  @Test
  void theIdDoesNotTellWhoMadeIt() {
    SnapshotInfo other = new SnapshotInfo(INFO.asOf(), INFO.window(), true, "cafe", "another");
    assertThat(manifest(other).snapshotId()).isEqualTo(manifest(INFO).snapshotId());
  }

  @Test
  void unknownFieldsAreIgnored() throws IOException {
    write(json(manifest(INFO)).replace("\"version\"", "\"new\" : [], \"version\""));
    assertThat(SnapshotManifest.read(directory)).isEqualTo(manifest(INFO));
  }

  @Test
  void aMissingDirectoryIsNoInput() {
    Path missing = directory.resolve("none");
    assertRefused(
        missing, ExitCode.NO_INPUT, "The snapshot " + missing + " does not exist; check its name.");
  }

  @Test
  void aDirectoryWithoutManifestIsNoSnapshot() {
    assertRefused(
        directory,
        ExitCode.NO_INPUT,
        directory + " is no snapshot: it has no manifest.json; make one with: ringlight build");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"format\" : \"ringlight-snapshot\"|\"format\" : \"other\"| is not the manifest of a"
            + " snapshot: its format is not \"ringlight-snapshot\"; name a directory that ringlight"
            + " build wrote.",
        "\"version\" : 1|\"version\" : 2| is of version 2, but this Ringlight reads version 1; use a"
            + " newer Ringlight.",
        "\"version\" : 1|\"version\" : 0| is of version 0, but this Ringlight reads version 1; build"
            + " the snapshot again.",
        "\"version\" : 1|\"version\" : \"1\"| has version \"1\", which is no whole number; it is"
            + " damaged: build the snapshot again.",
        "\"as_of\"|\"asof\"| has no field as_of; it is damaged: build the snapshot again.",
        "2026-06-01T00|2026-06-01|` has as_of \"2026-06-01:00:00Z\", which is no time; it is damaged:"
            + " build the snapshot again.`",
        "PT2160H|90 days| has window \"90 days\", which is no duration; it is damaged: build the"
            + " snapshot again.",
        "\"orders\" : 3|\"orders\" : 4| counts 4 rows of orders.parquet, but lists 3; it is damaged:"
            + " build the snapshot again.",
        "\"name\" : \"devices.parquet\"|\"name\" : \"../devices.parquet\"| does not list"
            + " devices.parquet as file 6; it is damaged: build the snapshot again.",
        "}|| is not JSON; it is damaged: build the snapshot again.",
      })
  void aBadManifestIsBadInput(String part, String replacement, String what) throws IOException {
    write(json(manifest(INFO)).replace(part, replacement == null ? "" : replacement));
    assertRefused(
        directory, ExitCode.BAD_INPUT, directory.resolve("manifest.json") + " " + what.strip());
  }

  @Test
  void aManifestOfOtherFilesIsBadInput() throws IOException {
    String id = manifest(INFO).snapshotId();
    write(json(manifest(INFO)).replace(id, "S-000000000000000000000000"));
    assertRefused(
        directory,
        ExitCode.BAD_INPUT,
        directory.resolve("manifest.json")
            + " names snapshot S-000000000000000000000000, but lists "
            + id
            + "; it is damaged: build the snapshot again.");
  }

  private static void assertRefused(Path directory, ExitCode code, String message) {
    assertThatThrownBy(() -> SnapshotManifest.read(directory))
        .isInstanceOfSatisfying(
            RinglightException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
        .hasMessage(message);
  }
}
