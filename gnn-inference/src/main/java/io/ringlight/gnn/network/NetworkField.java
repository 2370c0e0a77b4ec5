package io.ringlight.gnn.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Required fields; a wrong one is an {@link IllegalArgumentException} with half a sentence. */
final class NetworkField {
  private NetworkField() {}

  static JsonNode of(JsonNode object, String field) {
    JsonNode value = object.get(field);
    if (value == null) {
      throw new IllegalArgumentException("field " + field + " is missing");
    }
    return value;
  }

  static String text(JsonNode object, String field) {
    return text(of(object, field), field, "");
  }

  private static String text(JsonNode value, String field, String part) {
    if (!value.isTextual()) {
      throw new IllegalArgumentException("field " + field + " " + part + "is not a text");
    }
    return value.textValue();
  }

  static List<String> texts(JsonNode object, String field) {
    JsonNode values = of(object, field);
    if (!values.isArray()) {
      throw new IllegalArgumentException("field " + field + " is not a list");
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode value : values) {
      texts.add(text(value, field, "holds what "));
    }
    return texts;
  }

  static int number(JsonNode object, String field) {
    long value = whole(object, field);
    if (value != (int) value) {
      throw new IllegalArgumentException("field " + field + " is " + value + ", too large");
    }
    return (int) value;
  }

  static long whole(JsonNode object, String field) {
    JsonNode value = of(object, field);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new IllegalArgumentException("field " + field + " is not a whole number");
    }
    return value.longValue();
  }

  static double decimal(JsonNode object, String field) {
    JsonNode value = of(object, field);
    if (!value.isNumber()) {
      throw new IllegalArgumentException("field " + field + " is not a number");
    }
    return value.doubleValue();
  }
}
