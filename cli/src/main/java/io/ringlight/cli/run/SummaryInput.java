package io.ringlight.cli.run;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ringlight.graph.extract.FileSummary;
import io.ringlight.graph.store.SnapshotFile;
import java.io.IOException;

/** The part of a summary that tells what was read, with the digest of each file. */
final class SummaryInput {
  private final JsonGenerator json;
  private final RunInput input;

  SummaryInput(JsonGenerator json, RunInput input) {
    this.json = json;
    this.input = input;
  }

  void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("extract", input.extract() == null ? null : input.extract().toString());
    json.writeStringField("snapshot", input.extract() == null ? input.snapshot().toString() : null);
    json.writeArrayFieldStart("files");
    for (FileSummary file : input.files()) {
      extractFile(file);
    }
    if (input.extract() == null) {
      for (SnapshotFile file : input.manifest().files()) {
        snapshotFile(file);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void extractFile(FileSummary file) throws IOException {
    json.writeStartObject();
    json.writeStringField("table", file.table());
    json.writeStringField("file", file.file());
    json.writeNumberField("rows", file.rows());
    json.writeNumberField("accepted", file.accepted());
    json.writeNumberField("merged", file.merged());
    json.writeNumberField("guest", file.guest());
    json.writeNumberField("rejected", file.rejected());
    json.writeNumberField("outside", file.outside());
    json.writeNumberField("bytes", file.bytes());
    json.writeStringField("sha256", file.sha256());
    json.writeEndObject();
  }

  private void snapshotFile(SnapshotFile file) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", file.name());
    json.writeNumberField("rows", file.rows());
    json.writeNumberField("bytes", file.bytes());
    json.writeStringField("sha256", file.sha256());
    json.writeEndObject();
  }
}
