package io.ringlight.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringlight.graph.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads required fields; what is missing or of another type is an {@link IllegalArgumentException}.
 */
public final class JsonField {
  private JsonField() {}

  public static JsonNode of(JsonNode object, String field) {
    JsonNode value = object.get(field);
    if (value == null) {
      throw new IllegalArgumentException("field " + field + " is missing");
    }
    return value;
  }

  public static String text(JsonNode object, String field) {
    JsonNode value = of(object, field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("field " + field + " is not a text");
    }
    return value.textValue();
  }

  static double number(JsonNode object, String field) {
    JsonNode value = of(object, field);
    if (!value.isNumber()) {
      throw new IllegalArgumentException("field " + field + " is not a number");
    }
    return value.doubleValue();
  }

  /** Null where the field is null. */
  static Double numberOrNull(JsonNode object, String field) {
    return of(object, field).isNull() ? null : number(object, field);
  }

  /** NaN where the field is null. */
  static double numberOrNaN(JsonNode object, String field) {
    Double number = numberOrNull(object, field);
    return number == null ? Double.NaN : number;
  }

  public static int whole(JsonNode object, String field) {
    JsonNode value = of(object, field);
    if (!value.canConvertToInt()) {
      throw new IllegalArgumentException("field " + field + " is not a whole number");
    }
    return value.intValue();
  }

  /** In {@link Times}. */
  static long time(JsonNode object, String field) {
    return of(object, field).isNull()
        ? Times.MISSING
        : Instant.parse(text(object, field)).toEpochMilli();
  }

  static <E extends Enum<E>> E constant(JsonNode object, String field, Class<E> type) {
    return Enum.valueOf(type, text(object, field).toUpperCase(Locale.ROOT));
  }

  static List<String> texts(JsonNode object, String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : of(object, field)) {
      texts.add(value.asText());
    }
    return texts;
  }
}
