package io.ringlight.cli.model;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ringlight.cli.run.Digest;
import io.ringlight.cli.run.Json;
import io.ringlight.cli.run.Versions;
import io.ringlight.gnn.network.RiskNetworkJson;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.score.RingScoreJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a model directory; {@code docs/train.md} says what each field of its manifest means. */
public final class ModelWriter {
  private final TrainedModel model;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private ModelWriter(TrainedModel model) {
    this.model = model;
    put(ModelFiles.RING_SCORE, RingScoreJson.write(model.score()));
    if (model.network() != null) {
      files.put(ModelFiles.WEIGHTS, model.network().network().safetensors());
    }
    put(ModelFiles.CARD, ModelCard.text(model));
  }

  private void put(String file, String text) {
    files.put(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The id that a model has once it is written; equal models have equal ids. */
  public static String id(TrainedModel model) {
    return ModelFiles.id(new ModelWriter(model).manifest(""));
  }

  /**
   * Writes all files of a model. Equal models give equal bytes.
   *
   * @param directory exists and is empty
   * @return the manifest
   * @throws RinglightException {@link ExitCode#IO_ERROR} when it cannot be written
   */
  public static String write(Path directory, TrainedModel model) {
    ModelWriter writer = new ModelWriter(model);
    try {
      for (Map.Entry<String, byte[]> file : writer.files.entrySet()) {
        Files.write(directory.resolve(file.getKey()), file.getValue());
      }
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

  private String manifest(String id) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.indented(bytes)) {
      json.writeStartObject();
      json.writeStringField("format", ModelFiles.FORMAT);
      json.writeNumberField("version", ModelFiles.VERSION);
      json.writeStringField("model_id", id);
      json.writeStringField("ringlight", Versions.ringlight());
      json.writeStringField("trained_on", model.trainedOn());
      json.writeStringField("snapshot_id", model.snapshotId());
      json.writeStringField("fitted_on", model.score().origin());
      json.writeNumberField("seed", model.seed());
      new LearningJson(json).write(model);
      network(json);
      files(json);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written", e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void network(JsonGenerator json) throws IOException {
    json.writeFieldName("network");
    if (model.network() == null) {
      json.writeNull();
      json.writeNullField("population");
      return;
    }
    RiskNetworkJson.write(json, model.network().network());
    json.writeFieldName("population");
    PopulationJson.write(json, model.network().population());
  }

  private void files(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("files");
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      json.writeStartObject();
      json.writeStringField("file", file.getKey());
      json.writeNumberField("bytes", file.getValue().length);
      json.writeStringField("sha256", Digest.of(file.getValue()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
