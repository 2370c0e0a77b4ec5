package io.ringlight.cli.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringlight.cli.run.Digest;
import io.ringlight.cli.run.JsonField;
import io.ringlight.cli.run.RunModel;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.score.RingScore;
import io.ringlight.ring.score.RingScoreJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Reads a model directory, and trusts nothing in it that is not what was written. */
public final class ModelReader {
  private static final String COPY_AGAIN = "; copy the model again, or train it again.";

  private final Path directory;

  private ModelReader(Path directory) {
    this.directory = directory;
  }

  /**
   * Reads and checks a model.
   *
   * @throws RinglightException {@link ExitCode#NO_INPUT} when there is none or it cannot be read,
   *     {@link ExitCode#BAD_CONFIGURATION} when it is damaged, of another format or version, or its
   *     files do not belong together
   */
  public static RunModel read(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new RinglightException(
          ExitCode.NO_INPUT,
          "The model directory " + directory + " does not exist; check its name.");
    }
    return new ModelReader(directory).read();
  }

  private RunModel read() {
    Path file = directory.resolve(ModelFiles.MANIFEST);
    if (!Files.isRegularFile(file)) {
      throw unfit(
          "%s is no model: it holds no %s; name a directory that train wrote.",
          directory, ModelFiles.MANIFEST);
    }
    String manifest = new String(bytes(file), StandardCharsets.UTF_8);
    try {
      JsonNode json = json(manifest);
      checkFormat(file, json);
      String id = JsonField.text(json, "model_id");
      if (!ModelFiles.id(manifest.replace("\"" + id + "\"", "\"\"")).equals(id)) {
        throw new IllegalArgumentException("it is not the one that " + id + " stands for");
      }
      JsonNode entry = entry(json);
      return new RunModel(name(), id, JsonField.text(entry, "sha256"), score(entry));
    } catch (IllegalArgumentException e) {
      throw unfit("%s is damaged: %s" + COPY_AGAIN, file, e.getMessage());
    }
  }

  private static JsonNode json(String manifest) {
    try {
      JsonNode json = new ObjectMapper().readTree(manifest);
      if (json.isObject()) {
        return json;
      }
    } catch (JacksonException e) {
      // said below
    }
    throw new IllegalArgumentException("it is no whole JSON object");
  }

  private static void checkFormat(Path file, JsonNode json) {
    if (!ModelFiles.FORMAT.equals(json.path("format").asText())) {
      throw unfit("%s is no manifest of a model; name a directory that train wrote.", file);
    }
    int version = JsonField.whole(json, "version");
    if (version != ModelFiles.VERSION) {
      throw unfit(
          "%s is of version %d, and this Ringlight reads version %d; use the Ringlight that wrote it,"
              + " or train the model again.",
          file, version, ModelFiles.VERSION);
    }
  }

  private static JsonNode entry(JsonNode json) {
    for (JsonNode entry : JsonField.of(json, "files")) {
      if (JsonField.text(entry, "file").equals(ModelFiles.RING_SCORE)) {
        return entry;
      }
    }
    throw new IllegalArgumentException("it does not list " + ModelFiles.RING_SCORE);
  }

  private RingScore score(JsonNode entry) {
    Path file = directory.resolve(ModelFiles.RING_SCORE);
    if (!Files.isRegularFile(file)) {
      throw unfit("%s is missing" + COPY_AGAIN, file);
    }
    byte[] bytes = bytes(file);
    int expected = JsonField.whole(entry, "bytes");
    if (bytes.length != expected) {
      throw unfit(
          "%s has %d bytes, not the %d that %s lists" + COPY_AGAIN,
          file,
          bytes.length,
          expected,
          ModelFiles.MANIFEST);
    }
    if (!Digest.of(bytes).equals(JsonField.text(entry, "sha256"))) {
      throw unfit(
          "%s does not have the SHA-256 that %s lists" + COPY_AGAIN, file, ModelFiles.MANIFEST);
    }
    try {
      return RingScoreJson.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw unfit(
          "%s cannot be used: %s; use the Ringlight that wrote it, or train the model again.",
          file, e instanceof JacksonException ? "it is no JSON" : e.getMessage());
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.NO_INPUT,
          file + " cannot be read (" + IoFailure.reason(e) + "); check its permissions.",
          e);
    }
  }

  /** The directory's own name, also where a link to it or "." was given. */
  private String name() {
    try {
      return Objects.toString(directory.toRealPath().getFileName(), "/");
    } catch (IOException e) {
      return Objects.toString(directory.getFileName(), "/");
    }
  }

  private static RinglightException unfit(String sentence, Object... values) {
    return new RinglightException(ExitCode.BAD_CONFIGURATION, sentence.formatted(values));
  }
}
