package io.ringlight.cli.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringlight.cli.run.Digest;
import io.ringlight.cli.run.JsonField;
import io.ringlight.cli.run.RiskModel;
import io.ringlight.cli.run.RunModel;
import io.ringlight.gnn.drift.Population;
import io.ringlight.gnn.feature.AccountFeatures;
import io.ringlight.gnn.network.RiskNetwork;
import io.ringlight.gnn.network.RiskNetworkJson;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.score.RingScore;
import io.ringlight.ring.score.RingScoreJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a model, and trusts nothing in it that is not what was written. */
public final class ModelReader {
  private static final String COPY_AGAIN = "; copy the model again, or train it again.";
  private static final String ANOTHER_RINGLIGHT =
      "; use the Ringlight that wrote it, or train the model again.";

  private final ModelSource source;

  private ModelReader(ModelSource source) {
    this.source = source;
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
    return new ModelReader(new ModelSource.Directory(directory)).read();
  }

  /**
   * Reads and checks the model that ships; empty in a build that holds none.
   *
   * @throws RinglightException {@link ExitCode#BAD_CONFIGURATION} when it is damaged
   */
  public static Optional<RunModel> shipped() {
    ModelSource source = new ModelSource.Shipped();
    return source.bytes(ModelFiles.MANIFEST).map(manifest -> new ModelReader(source).read());
  }

  /** The manifest of a model as it stands there, once the model has been checked. */
  public static String manifest(Path directory) {
    read(directory);
    ModelSource source = new ModelSource.Directory(directory);
    return new String(source.bytes(ModelFiles.MANIFEST).orElseThrow(), StandardCharsets.UTF_8);
  }

  private RunModel read() {
    byte[] bytes =
        source
            .bytes(ModelFiles.MANIFEST)
            .orElseThrow(
                () ->
                    unfit(
                        "%s is no model: it holds no %s; name a directory that train wrote.",
                        source.path(), ModelFiles.MANIFEST));
    String path = source.path(ModelFiles.MANIFEST);
    String manifest = new String(bytes, StandardCharsets.UTF_8);
    try {
      JsonNode json = json(manifest);
      checkFormat(path, json);
      String id = JsonField.text(json, "model_id");
      if (!ModelFiles.id(manifest.replace("\"" + id + "\"", "\"\"")).equals(id)) {
        throw new IllegalArgumentException("it is not the one that " + id + " stands for");
      }
      return model(id, json, files(json));
    } catch (IllegalArgumentException e) {
      throw unfit("%s is damaged: %s" + COPY_AGAIN, path, e.getMessage());
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

  private static void checkFormat(String path, JsonNode json) {
    if (!ModelFiles.FORMAT.equals(json.path("format").asText())) {
      throw unfit("%s is no manifest of a model; name a directory that train wrote.", path);
    }
    int version = JsonField.whole(json, "version");
    if (version != ModelFiles.VERSION) {
      throw unfit(
          "%s is of version %d, and this Ringlight reads version %d" + ANOTHER_RINGLIGHT,
          path,
          version,
          ModelFiles.VERSION);
    }
  }

  /** All files that the manifest lists, each as it lists it. */
  private Map<String, byte[]> files(JsonNode json) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (JsonNode entry : JsonField.of(json, "files")) {
      String file = JsonField.text(entry, "file");
      if (!List.of(ModelFiles.RING_SCORE, ModelFiles.WEIGHTS, ModelFiles.CARD).contains(file)) {
        throw new IllegalArgumentException("it lists " + file + ", which no model has");
      }
      files.put(file, checked(file, entry));
    }
    return files;
  }

  private byte[] checked(String file, JsonNode entry) {
    String path = source.path(file);
    byte[] bytes = source.bytes(file).orElseThrow(() -> unfit("%s is missing" + COPY_AGAIN, path));
    int expected = JsonField.whole(entry, "bytes");
    if (bytes.length != expected) {
      throw unfit(
          "%s has %d bytes, not the %d that %s lists" + COPY_AGAIN,
          path,
          bytes.length,
          expected,
          ModelFiles.MANIFEST);
    }
    if (!Digest.of(bytes).equals(JsonField.text(entry, "sha256"))) {
      throw unfit(
          "%s does not have the SHA-256 that %s lists" + COPY_AGAIN, path, ModelFiles.MANIFEST);
    }
    return bytes;
  }

  private RunModel model(String id, JsonNode json, Map<String, byte[]> files) {
    byte[] score = files.get(ModelFiles.RING_SCORE);
    if (score == null) {
      throw new IllegalArgumentException("it does not list " + ModelFiles.RING_SCORE);
    }
    return new RunModel(source.name(), id, Digest.of(score), score(score), risks(json, files));
  }

  private RingScore score(byte[] bytes) {
    try {
      return RingScoreJson.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw unfit(
          "%s cannot be used: %s" + ANOTHER_RINGLIGHT,
          source.path(ModelFiles.RING_SCORE),
          e instanceof JacksonException ? "it is no JSON" : e.getMessage());
    }
  }

  private RiskModel risks(JsonNode json, Map<String, byte[]> files) {
    byte[] weights = files.get(ModelFiles.WEIGHTS);
    JsonNode section = JsonField.of(json, "network");
    if (section.isNull() != (weights == null)) {
      throw new IllegalArgumentException(
          "it tells of a network without its %s, or the other way round"
              .formatted(ModelFiles.WEIGHTS));
    }
    if (weights == null) {
      return null;
    }
    RiskNetwork network = network(section, weights);
    Population population = PopulationJson.read(JsonField.of(json, "population"));
    if (!network.schema().names().equals(List.copyOf(population.features().keySet()))) {
      throw new IllegalArgumentException("its population has other columns than its network");
    }
    return new RiskModel(network, population, Digest.of(weights));
  }

  private RiskNetwork network(JsonNode section, byte[] weights) {
    RiskNetwork network;
    try {
      network = RiskNetworkJson.read(section, weights);
    } catch (IllegalArgumentException e) {
      throw unfit(
          "The network of %s cannot be used: %s" + ANOTHER_RINGLIGHT,
          source.path(),
          e.getMessage());
    }
    int version = network.schema().version();
    if (version != AccountFeatures.VERSION) {
      throw unfit(
          "The network of %s reads features of version %d, and this Ringlight measures version %d"
              + ANOTHER_RINGLIGHT,
          source.path(),
          version,
          AccountFeatures.VERSION);
    }
    return network;
  }

  private static RinglightException unfit(String sentence, Object... values) {
    return new RinglightException(ExitCode.BAD_CONFIGURATION, sentence.formatted(values));
  }
}
