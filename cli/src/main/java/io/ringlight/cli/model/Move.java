package io.ringlight.cli.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.ringlight.cli.run.Json;
import io.ringlight.cli.run.JsonField;
import io.ringlight.ring.quality.Difference;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;

/**
 * That {@code current} was moved.
 *
 * @param rollback whether it was moved back
 * @param from the name of the model it led to; null where there was none
 * @param to the name of the model it leads to
 * @param measured what speaks for the move; null where nothing was measured
 */
record Move(Instant at, boolean rollback, String from, String to, Difference measured) {
  private static final String PROMOTE = "promote";
  private static final String ROLLBACK = "rollback";

  /** A line of the record, with its end. */
  String line() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("at", at.toString());
      json.writeStringField("action", rollback ? ROLLBACK : PROMOTE);
      json.writeStringField("from", from);
      json.writeStringField("to", to);
      if (measured != null && measured.interval() != null) {
        Json.number(json, "average_precision", measured.run());
        Json.number(json, "average_precision_before", measured.against());
        Json.number(json, "difference_low", measured.interval().low());
        Json.number(json, "difference_high", measured.interval().high());
      }
      json.writeEndObject();
    }
    return text + "\n";
  }

  /**
   * @throws IllegalArgumentException when it is none
   */
  static Move read(JsonNode json) {
    JsonNode from = JsonField.of(json, "from");
    return new Move(
        Instant.parse(JsonField.text(json, "at")),
        JsonField.text(json, "action").equals(ROLLBACK),
        from.isNull() ? null : from.asText(),
        JsonField.text(json, "to"),
        null);
  }
}
