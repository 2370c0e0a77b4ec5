package io.ringlight.cli.model;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ringlight.cli.run.Digest;
import io.ringlight.cli.run.Json;
import io.ringlight.cli.run.Versions;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.score.RingScoreJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a model directory; {@code docs/train.md} says what each field of its manifest means. */
public final class ModelWriter {
  private final TrainedModel model;
  private final byte[] score;

  private ModelWriter(TrainedModel model) {
    this.model = model;
    this.score = RingScoreJson.write(model.score()).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Writes all files of a model. Equal models give equal bytes.
   *
   * @param directory exists and is empty
   * @return the manifest
   * @throws RinglightException {@link ExitCode#IO_ERROR} when it cannot be written
   */
  public static String write(Path directory, TrainedModel model) {
    try {
      ModelWriter writer = new ModelWriter(model);
      Files.write(directory.resolve(ModelFiles.RING_SCORE), writer.score);
      String manifest = writer.manifest(ModelFiles.id(writer.manifest("")));
      Files.writeString(directory.resolve(ModelFiles.MANIFEST), manifest);
      return manifest;
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.IO_ERROR,
          "The model could not be written; free some space or write it elsewhere.",
          e);
    }
  }

  private String manifest(String id) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.indented(bytes)) {
      json.writeStartObject();
      json.writeStringField("format", ModelFiles.FORMAT);
      json.writeNumberField("version", ModelFiles.VERSION);
      json.writeStringField("model_id", id);
      json.writeStringField("ringlight", Versions.ringlight());
      json.writeStringField("snapshot_id", model.snapshotId());
      json.writeStringField("fitted_on", model.score().origin());
      json.writeNumberField("seed", model.seed());
      labels(json, model.labels());
      examples(json);
      heldOut(json);
      trees(json, model.trees());
      files(json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void labels(JsonGenerator json, LabelCounts labels) throws IOException {
    json.writeObjectFieldStart("labels");
    json.writeStringField("sha256", labels.sha256());
    json.writeBooleanField("complete", labels.complete());
    json.writeNumberField("listed", labels.listed());
    json.writeNumberField("matched", labels.matched());
    json.writeNumberField("rings", labels.rings());
    json.writeNumberField("ring_accounts", labels.ringAccounts());
    json.writeNumberField("fraud_without_ring", labels.fraud());
    json.writeNumberField("legit", labels.legit());
    json.writeEndObject();
  }

  private void examples(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("examples");
    json.writeNumberField("groups", model.groups());
    json.writeNumberField("rings_met", model.ringsMet());
    json.writeEndObject();
  }

  private void heldOut(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("held_out");
    json.writeNumberField("groups", model.heldOut());
    Json.number(json, "loss_before", model.lossBefore());
    Json.number(json, "loss_after", model.lossAfter());
    json.writeEndObject();
  }

  private static void trees(JsonGenerator json, TreesAdded trees) throws IOException {
    json.writeObjectFieldStart("trees_added");
    json.writeNumberField("first_look", trees.firstLook());
    json.writeNumberField("collusion", trees.collusion());
    json.writeNumberField("wholeness", trees.wholeness());
    json.writeEndObject();
  }

  private void files(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("files");
    json.writeStartObject();
    json.writeStringField("file", ModelFiles.RING_SCORE);
    json.writeNumberField("bytes", score.length);
    json.writeStringField("sha256", Digest.of(score));
    json.writeEndObject();
    json.writeEndArray();
  }
}
