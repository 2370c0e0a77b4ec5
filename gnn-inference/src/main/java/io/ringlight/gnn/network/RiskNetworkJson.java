package io.ringlight.gnn.network;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.ringlight.gnn.feature.FeatureBlock;
import io.ringlight.gnn.feature.FeatureSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes all of a network but its numbers, which {@link RiskNetwork#safetensors} holds, as a JSON
 * object, and makes a network of both again, checking all they say.
 */
public final class RiskNetworkJson {
  private RiskNetworkJson() {}

  /** Writes an object; equal networks give equal objects. */
  public static void write(JsonGenerator json, RiskNetwork network) throws IOException {
    json.writeStartObject();
    json.writeNumberField("seed", network.seed());
    writeArchitecture(json, network.architecture());
    Calibration calibration = network.calibration();
    json.writeObjectFieldStart("calibration");
    json.writeNumberField("slope", calibration.slope());
    json.writeNumberField("shift", calibration.shift());
    json.writeNumberField("prior", calibration.prior());
    json.writeEndObject();
    writeSchema(json, network.schema());
    writeColumns(json, network.encoding());
    json.writeEndObject();
  }

  private static void writeArchitecture(JsonGenerator json, Architecture sizes) throws IOException {
    json.writeObjectFieldStart("architecture");
    json.writeNumberField("hinges", sizes.hinges());
    json.writeNumberField("block_width", sizes.blockWidth());
    json.writeNumberField("trunk_width", sizes.trunkWidth());
    json.writeNumberField("members", sizes.members());
    json.writeEndObject();
  }

  private static void writeSchema(JsonGenerator json, FeatureSchema schema) throws IOException {
    json.writeNumberField("schema_version", schema.version());
    json.writeArrayFieldStart("blocks");
    for (FeatureBlock block : schema.blocks()) {
      json.writeStartObject();
      json.writeStringField("name", block.name());
      json.writeArrayFieldStart("columns");
      for (String column : block.columns()) {
        json.writeString(column);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeColumns(JsonGenerator json, FeatureEncoding encoding)
      throws IOException {
    List<String> names = encoding.schema().names();
    json.writeArrayFieldStart("encoded");
    for (int column : encoding.columns()) {
      json.writeString(names.get(column));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("flagged");
    for (int i = 0; i < encoding.columns().length; i++) {
      if (encoding.flagged()[i]) {
        json.writeString(names.get(encoding.columns()[i]));
      }
    }
    json.writeEndArray();
  }

  static byte[] bytes(RiskNetwork network) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      write(json, network);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Makes a network of what was written.
   *
   * @param json what {@link #write} wrote
   * @param safetensors what {@link RiskNetwork#safetensors} gave
   * @throws IllegalArgumentException with half a sentence that says what is missing, damaged, or
   *     does not belong together
   */
  public static RiskNetwork read(JsonNode json, byte[] safetensors) {
    FeatureSchema schema = schema(json);
    int[] columns = columns(json, schema);
    int knots = columns.length * ColumnEncoding.KNOTS;
    boolean[] flagged = flagged(json, schema, columns);
    Architecture architecture =
        architecture(json, FeatureEncoding.blocks(schema, columns, flagged));
    float[] values =
        Safetensors.read(safetensors, RiskNetwork.tensors(columns.length, architecture));
    FeatureEncoding encoding =
        new FeatureEncoding(
            schema,
            columns,
            flagged,
            Arrays.copyOf(values, knots),
            Arrays.copyOfRange(values, knots, 2 * knots));
    float[] weights = Arrays.copyOfRange(values, 2 * knots, values.length);
    return new RiskNetwork(
        encoding, architecture, weights, calibration(json), NetworkField.whole(json, "seed"));
  }

  private static FeatureSchema schema(JsonNode json) {
    List<FeatureBlock> blocks = new ArrayList<>();
    for (JsonNode block : NetworkField.of(json, "blocks")) {
      blocks.add(
          new FeatureBlock(NetworkField.text(block, "name"), NetworkField.texts(block, "columns")));
    }
    return new FeatureSchema(NetworkField.number(json, "schema_version"), blocks);
  }

  private static int[] columns(JsonNode json, FeatureSchema schema) {
    List<String> names = schema.names();
    List<String> encoded = NetworkField.texts(json, "encoded");
    int[] columns = new int[encoded.size()];
    int from = 0;
    for (int i = 0; i < columns.length; i++) {
      int at = names.subList(from, names.size()).indexOf(encoded.get(i));
      if (at < 0) {
        throw new IllegalArgumentException(
            "it encodes " + encoded.get(i) + ", which is no column or out of order");
      }
      columns[i] = from + at;
      from = columns[i] + 1;
    }
    return columns;
  }

  private static boolean[] flagged(JsonNode json, FeatureSchema schema, int[] columns) {
    List<String> names = schema.names();
    List<String> texts = NetworkField.texts(json, "flagged");
    boolean[] flagged = new boolean[columns.length];
    int next = 0;
    for (int i = 0; i < columns.length && next < texts.size(); i++) {
      if (names.get(columns[i]).equals(texts.get(next))) {
        flagged[i] = true;
        next++;
      }
    }
    if (next < texts.size()) {
      throw new IllegalArgumentException(
          "it flags " + texts.get(next) + ", which is not encoded or out of order");
    }
    return flagged;
  }

  private static Architecture architecture(JsonNode json, List<Integer> blocks) {
    JsonNode sizes = NetworkField.of(json, "architecture");
    return new Architecture(
        blocks,
        NetworkField.number(sizes, "hinges"),
        NetworkField.number(sizes, "block_width"),
        NetworkField.number(sizes, "trunk_width"),
        NetworkField.number(sizes, "members"));
  }

  private static Calibration calibration(JsonNode json) {
    JsonNode calibration = NetworkField.of(json, "calibration");
    return new Calibration(
        NetworkField.decimal(calibration, "slope"),
        NetworkField.decimal(calibration, "shift"),
        NetworkField.decimal(calibration, "prior"));
  }
}
