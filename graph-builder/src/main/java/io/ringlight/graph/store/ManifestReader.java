package io.ringlight.graph.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a manifest strictly; fields that it does not know are ignored. */
final class ManifestReader {
  private final Path path;
  private final ManifestFields root;

  private ManifestReader(Path path, JsonNode root) {
    this.path = path;
    this.root = new ManifestFields(path, root);
  }

  static SnapshotManifest read(Path directory) {
    Path path = directory.resolve(SnapshotManifest.FILE_NAME);
    ManifestReader reader = new ManifestReader(path, parse(directory, path));
    reader.checkVersion();
    SnapshotManifest manifest = reader.manifest();
    reader.checkContradictions(manifest);
    return manifest;
  }

  private static JsonNode parse(Path directory, Path path) {
    if (!Files.exists(directory)) {
      throw noInput("The snapshot " + directory + " does not exist; check its name.", null);
    }
    if (!Files.isDirectory(directory)) {
      throw noInput(directory + " is no snapshot, which is a directory; check its name.", null);
    }
    try {
      return new ObjectMapper().readTree(Files.readAllBytes(path));
    } catch (NoSuchFileException e) {
      throw noInput(
          directory + " is no snapshot: it has no manifest.json; make one with: ringlight build",
          e);
    } catch (JsonProcessingException e) {
      throw new ManifestFields(path, null).damaged("is not JSON", e);
    } catch (IOException e) {
      throw noInput(path + " cannot be read; check its permissions and the disk.", e);
    }
  }

  private static RinglightException noInput(String message, Exception cause) {
    return new RinglightException(ExitCode.NO_INPUT, message, cause);
  }

  private void checkVersion() {
    if (!SnapshotManifest.FORMAT.equals(root.node().path("format").asText())) {
      throw new RinglightException(
          ExitCode.BAD_INPUT,
          "%s is not the manifest of a snapshot: its format is not \"%s\"; name a directory that ringlight build wrote."
              .formatted(path, SnapshotManifest.FORMAT));
    }
    long version = root.number("version");
    if (version != SnapshotManifest.VERSION) {
      throw new RinglightException(
          ExitCode.BAD_INPUT,
          "%s is of version %s, but this Ringlight reads version %s; %s."
              .formatted(
                  path,
                  version,
                  SnapshotManifest.VERSION,
                  version > SnapshotManifest.VERSION
                      ? "use a newer Ringlight"
                      : "build the snapshot again"));
    }
  }

  private SnapshotManifest manifest() {
    ManifestFields range = root.object("time_range");
    return new SnapshotManifest(
        root.text("snapshot_id"),
        new SnapshotInfo(
            root.time("as_of"),
            root.durationOrNull("window"),
            root.flag("pseudonymized"),
            root.textOrNull("key_fingerprint"),
            root.text("created_by")),
        range.time("first"),
        range.time("last"),
        counts(root.object("counts")),
        files(root.object("files").node()));
  }

  private static SnapshotCounts counts(ManifestFields counts) {
    return new SnapshotCounts(
        counts.numbers("accounts_by_kind"),
        counts.numbers("identifiers_by_type"),
        counts.number("identifier_links"),
        counts.number("account_links"),
        counts.number("orders"),
        counts.number("guest_orders"));
  }

  private List<SnapshotFile> files(JsonNode list) {
    List<SnapshotFile> files = new ArrayList<>();
    for (SnapshotTable table : SnapshotTable.values()) {
      ManifestFields file = new ManifestFields(path, list.path(table.ordinal()));
      // Names are never taken from the manifest: it might point outside the snapshot.
      if (!table.fileName().equals(file.node().path("name").asText())) {
        throw root.damaged(
            "does not list " + table.fileName() + " as file " + (table.ordinal() + 1), null);
      }
      files.add(
          new SnapshotFile(
              table.fileName(), file.number("rows"), file.number("bytes"), file.text("sha256")));
    }
    return files;
  }

  /** A manifest that was changed by hand, or put together from two, contradicts itself. */
  private void checkContradictions(SnapshotManifest manifest) {
    String id = SnapshotId.of(manifest.info(), manifest.files());
    if (!id.equals(manifest.snapshotId())) {
      throw root.damaged("names snapshot " + manifest.snapshotId() + ", but lists " + id, null);
    }
    SnapshotCounts counts = manifest.counts();
    checkCount(counts.accounts(), manifest.file(SnapshotTable.ACCOUNTS));
    checkCount(counts.identifiers(), manifest.file(SnapshotTable.IDENTIFIERS));
    checkCount(counts.identifierLinks(), manifest.file(SnapshotTable.IDENTIFIER_LINKS));
    checkCount(counts.accountLinks(), manifest.file(SnapshotTable.ACCOUNT_LINKS));
    checkCount(counts.orders(), manifest.file(SnapshotTable.ORDERS));
  }

  private void checkCount(long count, SnapshotFile file) {
    if (count != file.rows()) {
      throw root.damaged(
          "counts " + count + " rows of " + file.name() + ", but lists " + file.rows(), null);
    }
  }
}
