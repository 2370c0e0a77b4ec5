package io.ringlight.cli.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.ringlight.cli.run.JsonField;
import io.ringlight.gnn.drift.Distribution;
import io.ringlight.gnn.drift.Population;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the accounts that a model has learnt from in its manifest: a column a line. */
final class PopulationJson {
  private static final double SHARE_DIGITS = 1e6;

  private PopulationJson() {}

  static void write(JsonGenerator json, Population population) throws IOException {
    json.writeStartObject();
    json.writeFieldName("risk");
    json.writeRawValue(line(population.risks()));
    json.writeObjectFieldStart("features");
    for (Map.Entry<String, Distribution> feature : population.features().entrySet()) {
      json.writeFieldName(feature.getKey());
      json.writeRawValue(line(feature.getValue()));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String line(Distribution distribution) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("bounds");
      for (float bound : distribution.bounds()) {
        json.writeNumber(bound);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("shares");
      for (double share : distribution.shares()) {
        json.writeNumber(Math.rint(share * SHARE_DIGITS) / SHARE_DIGITS);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  /**
   * @throws IllegalArgumentException when it is not what {@link #write} writes
   */
  static Population read(JsonNode json) {
    Map<String, Distribution> features = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> feature : JsonField.of(json, "features").properties()) {
      features.put(feature.getKey(), distribution(feature.getValue()));
    }
    return new Population(features, distribution(JsonField.of(json, "risk")));
  }

  private static Distribution distribution(JsonNode json) {
    JsonNode bounds = JsonField.of(json, "bounds");
    float[] floats = new float[bounds.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) bounds.get(i).asDouble(Double.NaN);
    }
    JsonNode shares = JsonField.of(json, "shares");
    double[] doubles = new double[shares.size()];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] = shares.get(i).asDouble(Double.NaN);
    }
    return new Distribution(floats, doubles);
  }
}
