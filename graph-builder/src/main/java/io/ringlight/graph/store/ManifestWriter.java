package io.ringlight.graph.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.ringlight.graph.Times;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;

/** Writes a manifest as JSON, always in the same order and with the same line ends. */
final class ManifestWriter {
  private final JsonGenerator json;

  private ManifestWriter(JsonGenerator json) {
    this.json = json;
  }

  static void write(SnapshotManifest manifest, OutputStream out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      new ManifestWriter(json).manifest(manifest);
      json.writeRaw('\n');
    }
  }

  private void manifest(SnapshotManifest manifest) throws IOException {
    SnapshotInfo info = manifest.info();
    json.writeStartObject();
    json.writeStringField("format", SnapshotManifest.FORMAT);
    json.writeNumberField("version", SnapshotManifest.VERSION);
    json.writeStringField("snapshot_id", manifest.snapshotId());
    time("as_of", info.asOf());
    json.writeStringField("window", info.window() == null ? null : info.window().toString());
    json.writeObjectFieldStart("time_range");
    time("first", manifest.firstTime());
    time("last", manifest.lastTime());
    json.writeEndObject();
    counts(manifest.counts());
    json.writeBooleanField("pseudonymized", info.pseudonymized());
    json.writeStringField("key_fingerprint", info.keyFingerprint());
    json.writeStringField("created_by", info.createdBy());
    json.writeArrayFieldStart("files");
    for (SnapshotFile file : manifest.files()) {
      file(file);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void time(String field, long time) throws IOException {
    json.writeStringField(
        field, time == Times.MISSING ? null : Instant.ofEpochMilli(time).toString());
  }

  private void counts(SnapshotCounts counts) throws IOException {
    json.writeObjectFieldStart("counts");
    json.writeNumberField("accounts", counts.accounts());
    map("accounts_by_kind", counts.accountsByKind());
    json.writeNumberField("identifiers", counts.identifiers());
    map("identifiers_by_type", counts.identifiersByType());
    json.writeNumberField("identifier_links", counts.identifierLinks());
    json.writeNumberField("account_links", counts.accountLinks());
    json.writeNumberField("orders", counts.orders());
    json.writeNumberField("guest_orders", counts.guestOrders());
    json.writeEndObject();
  }

  private void map(String field, Map<String, Long> counts) throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }

  private void file(SnapshotFile file) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", file.name());
    json.writeNumberField("rows", file.rows());
    json.writeNumberField("bytes", file.bytes());
    json.writeStringField("sha256", file.sha256());
    json.writeEndObject();
  }
}
