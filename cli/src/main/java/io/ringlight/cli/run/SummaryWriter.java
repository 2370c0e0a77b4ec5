package io.ringlight.cli.run;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ringlight.graph.store.SnapshotInfo;
import io.ringlight.ring.DetectionParameters;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes {@code summary.json}; {@code docs/run-directory.md} says what each field means. */
final class SummaryWriter {
  static final int SCHEMA_VERSION = 1;

  /** Scores at which the summary tells how many rings chance gives. */
  private static final double[] CHANCE_LEVELS = {0.5, 0.7, 0.9};

  private final JsonGenerator json;
  private final RunSummary summary;

  private SummaryWriter(JsonGenerator json, RunSummary summary) {
    this.json = json;
    this.summary = summary;
  }

  static void write(Path directory, RunSummary summary) throws IOException {
    try (OutputStream out =
            new BufferedOutputStream(Files.newOutputStream(directory.resolve(RunFiles.SUMMARY)));
        JsonGenerator json = Json.indented(out)) {
      new SummaryWriter(json, summary).summary();
      json.writeRaw('\n');
    }
  }

  private void summary() throws IOException {
    json.writeStartObject();
    json.writeNumberField("schema_version", SCHEMA_VERSION);
    json.writeStringField("format", FinishedRun.FORMAT);
    json.writeStringField("run_id", summary.runId());
    json.writeStringField("command", summary.parameters().command());
    json.writeStringField("started_at", summary.startedAt().toString());
    json.writeStringField("finished_at", summary.finishedAt().toString());
    versions();
    json.writeStringField("snapshot_id", summary.input().manifest().snapshotId());
    snapshotInfo(summary.input().manifest().info());
    json.writeFieldName("counts");
    new SummaryCounts(json, summary).write();
    parameters();
    json.writeObjectFieldStart("seeds");
    json.writeNumberField("detection", summary.parameters().detection().seed());
    json.writeEndObject();
    ModelSection model = new ModelSection(json);
    model.model(summary.parameters().model(), summary.parameters().known());
    model.calibration(summary.parameters(), summary.readsRisks());
    model.drift(summary.drift());
    significance();
    previous();
    json.writeNumberField("generation", summary.generation());
    json.writeFieldName("trend");
    new TrendWriter(json).write(summary.trend());
    json.writeFieldName("input");
    new SummaryInput(json, summary.input()).write();
    stages();
    json.writeNumberField("peak_memory_bytes", summary.peakMemoryBytes());
    sentences("warnings", summary.warnings());
    sentences("missing", summary.missing());
    json.writeEndObject();
  }

  private void versions() throws IOException {
    json.writeObjectFieldStart("versions");
    json.writeStringField("ringlight", Versions.ringlight());
    json.writeStringField("java", Versions.java());
    json.writeStringField("system", Versions.system());
    json.writeEndObject();
  }

  private void snapshotInfo(SnapshotInfo info) throws IOException {
    Json.time(json, "as_of", info.asOf());
    json.writeStringField("window", info.window() == null ? null : info.window().toString());
    json.writeBooleanField("pseudonymized", info.pseudonymized());
    json.writeStringField("key_fingerprint", info.keyFingerprint());
  }

  private void parameters() throws IOException {
    RunParameters parameters = summary.parameters();
    DetectionParameters detection = parameters.detection();
    json.writeObjectFieldStart("parameters");
    json.writeStringField("detector", detection.detector().code());
    Json.number(json, "min_score", detection.minScore());
    json.writeArrayFieldStart("resolutions");
    for (double resolution : detection.resolutions()) {
      json.writeNumber(Json.rounded(resolution));
    }
    json.writeEndArray();
    json.writeNumberField("decoys", parameters.decoys());
    json.writeNumberField("threads", detection.threads());
    if (parameters.memoryBytes() == null) {
      json.writeNullField("memory_bytes");
    } else {
      json.writeNumberField("memory_bytes", parameters.memoryBytes());
    }
    Json.number(
        json,
        "max_rejects",
        parameters.maxRejects() == null ? Double.NaN : parameters.maxRejects());
    json.writeEndObject();
  }

  /** Null where no decoys were asked for. */
  private void significance() throws IOException {
    RunSignificance significance = summary.significance();
    if (!significance.isComputed()) {
      json.writeNullField("significance");
      return;
    }
    json.writeObjectFieldStart("significance");
    json.writeNumberField("decoys", significance.scores().count());
    json.writeNumberField("cached", significance.cached());
    json.writeArrayFieldStart("expected_chance_rings");
    for (double score : CHANCE_LEVELS) {
      if (score >= summary.parameters().detection().minScore()) {
        json.writeStartObject();
        Json.number(json, "min_score", score);
        Json.number(json, "rings", significance.expected(score));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void previous() throws IOException {
    if (summary.previous() == null) {
      json.writeNullField("previous");
      return;
    }
    json.writeObjectFieldStart("previous");
    json.writeStringField("run_id", summary.previous().runId());
    json.writeStringField("snapshot_id", summary.previous().snapshotId());
    json.writeEndObject();
  }

  private void stages() throws IOException {
    json.writeArrayFieldStart("stages");
    for (StageClock.Stage stage : summary.stages()) {
      json.writeStartObject();
      json.writeStringField("name", stage.name());
      Json.number(json, "seconds", stage.seconds());
      Json.number(json, "cpu_seconds", stage.cpuSeconds());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void sentences(String field, List<String> sentences) throws IOException {
    json.writeArrayFieldStart(field);
    for (String sentence : sentences) {
      json.writeString(sentence);
    }
    json.writeEndArray();
  }

  /** Writes a map of counts as an object. */
  static void counts(JsonGenerator json, String field, Map<String, Long> counts)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }
}
