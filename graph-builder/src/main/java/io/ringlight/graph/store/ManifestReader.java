package io.ringlight.graph.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a manifest strictly: whatever is missing or of the wrong type is an error of its own. */
final class ManifestReader {
  private final Path path;

  private ManifestReader(Path path) {
    this.path = path;
  }

  static SnapshotManifest read(Path directory) {
    Path path = directory.resolve(SnapshotManifest.FILE_NAME);
    ManifestReader reader = new ManifestReader(path);
    JsonNode root = reader.parse(directory);
    reader.checkVersion(root);
    return reader.manifest(root);
  }

  private JsonNode parse(Path directory) {
    if (!Files.exists(directory)) {
      throw new RinglightException(
          ExitCode.NO_INPUT, "The snapshot " + directory + " does not exist; check its name.");
    }
    try {
      return new ObjectMapper().readTree(Files.readAllBytes(path));
    } catch (JsonProcessingException e) {
      throw damaged("is not JSON", e);
    } catch (NoSuchFileException | NotDirectoryException e) {
      throw new RinglightException(
          ExitCode.NO_INPUT,
          directory
              + " is no snapshot: it has no "
              + SnapshotManifest.FILE_NAME
              + "; make one with build.",
          e);
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.NO_INPUT, path + " cannot be read: check its permissions and the disk.", e);
    }
  }

  private void checkVersion(JsonNode root) {
    if (!SnapshotManifest.FORMAT.equals(root.path("format").asText())) {
      throw new RinglightException(
          ExitCode.BAD_INPUT,
          path
              + " is not a Ringlight snapshot's manifest: its format is not \""
              + SnapshotManifest.FORMAT
              + "\"; name a snapshot that build wrote.");
    }
    int version = (int) number(root, "version");
    if (version > SnapshotManifest.VERSION) {
      throw new RinglightException(
          ExitCode.BAD_INPUT,
          path
              + " is of version "
              + version
              + ", newer than version "
              + SnapshotManifest.VERSION
              + " that this Ringlight reads; use a newer Ringlight.");
    }
    if (version < SnapshotManifest.VERSION) {
      throw new RinglightException(
          ExitCode.BAD_INPUT,
          path
              + " is of version "
              + version
              + ", older than version "
              + SnapshotManifest.VERSION
              + " that this Ringlight reads; build the snapshot again.");
    }
  }

  private SnapshotManifest manifest(JsonNode root) {
    JsonNode range = field(root, "time_range");
    return new SnapshotManifest(
        text(root, "snapshot_id"),
        info(root),
        time(range, "first"),
        time(range, "last"),
        counts(field(root, "counts")),
        files(field(root, "files")));
  }

  private SnapshotInfo info(JsonNode root) {
    String window = textOrNull(root, "window");
    try {
      return new SnapshotInfo(
          time(root, "as_of"),
          window == null ? null : Duration.parse(window),
          field(root, "pseudonymized").asBoolean(),
          textOrNull(root, "key_fingerprint"),
          text(root, "created_by"));
    } catch (DateTimeException e) {
      throw damaged("has window \"" + window + "\", which is no duration", e);
    }
  }

  private SnapshotCounts counts(JsonNode counts) {
    return new SnapshotCounts(
        map(field(counts, "accounts_by_kind")),
        map(field(counts, "identifiers_by_type")),
        number(counts, "identifier_links"),
        number(counts, "account_links"),
        number(counts, "orders"),
        number(counts, "guest_orders"));
  }

  private SortedMap<String, Long> map(JsonNode node) {
    SortedMap<String, Long> map = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      map.put(field.getKey(), number(node, field.getKey()));
    }
    return map;
  }

  private List<SnapshotFile> files(JsonNode nodes) {
    List<SnapshotFile> files = new ArrayList<>();
    for (SnapshotTable table : SnapshotTable.values()) {
      JsonNode node = nodes.path(table.ordinal());
      if (!table.fileName().equals(node.path("name").asText())) {
        throw damaged(
            "does not list " + table.fileName() + " as file " + (table.ordinal() + 1), null);
      }
      files.add(
          new SnapshotFile(
              table.fileName(), number(node, "rows"), number(node, "bytes"), text(node, "sha256")));
    }
    return files;
  }

  private long time(JsonNode node, String field) {
    String text = textOrNull(node, field);
    try {
      return text == null ? Times.MISSING : Instant.parse(text).toEpochMilli();
    } catch (DateTimeException e) {
      throw damaged("has " + field + " \"" + text + "\", which is no time", e);
    }
  }

  private long number(JsonNode node, String field) {
    JsonNode value = field(node, field);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw damaged("has " + field + " " + value + ", which is no whole number", null);
    }
    return value.longValue();
  }

  private String text(JsonNode node, String field) {
    String text = textOrNull(node, field);
    if (text == null) {
      throw damaged("has no text in field " + field, null);
    }
    return text;
  }

  private String textOrNull(JsonNode node, String field) {
    JsonNode value = field(node, field);
    return value.isTextual() ? value.textValue() : null;
  }

  private JsonNode field(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null) {
      throw damaged("has no field " + field, null);
    }
    return value;
  }

  private RinglightException damaged(String what, Exception cause) {
    return new RinglightException(
        ExitCode.BAD_INPUT,
        path + " " + what + "; it is damaged: build the snapshot again.",
        cause);
  }
}
