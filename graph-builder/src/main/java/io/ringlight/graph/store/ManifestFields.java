package io.ringlight.graph.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.Times;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fields of a JSON object in a manifest: each is there and of its type, or an error. */
record ManifestFields(Path path, JsonNode node) {
  ManifestFields object(String field) {
    return new ManifestFields(path, required(field));
  }

  long number(String field) {
    JsonNode value = required(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw damaged("has " + field + " " + value + ", which is no whole number", null);
    }
    return value.longValue();
  }

  boolean flag(String field) {
    JsonNode value = required(field);
    if (!value.isBoolean()) {
      throw damaged("has " + field + " " + value + ", which is neither true nor false", null);
    }
    return value.booleanValue();
  }

  String text(String field) {
    String text = textOrNull(field);
    if (text == null) {
      throw damaged("has no text in field " + field, null);
    }
    return text;
  }

  String textOrNull(String field) {
    JsonNode value = required(field);
    return value.isTextual() ? value.textValue() : null;
  }

  /** In {@link Times}; {@link Times#MISSING} for null. */
  long time(String field) {
    String text = textOrNull(field);
    try {
      return text == null ? Times.MISSING : Instant.parse(text).toEpochMilli();
    } catch (DateTimeException | ArithmeticException e) {
      throw damaged("has " + field + " \"" + text + "\", which is no time", e);
    }
  }

  Duration durationOrNull(String field) {
    String text = textOrNull(field);
    try {
      return text == null ? null : Duration.parse(text);
    } catch (DateTimeException e) {
      throw damaged("has " + field + " \"" + text + "\", which is no duration", e);
    }
  }

  SortedMap<String, Long> numbers(String field) {
    ManifestFields fields = object(field);
    SortedMap<String, Long> numbers = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : fields.node.properties()) {
      numbers.put(entry.getKey(), fields.number(entry.getKey()));
    }
    return numbers;
  }

  private JsonNode required(String field) {
    JsonNode value = node.get(field);
    if (value == null) {
      throw damaged("has no field " + field, null);
    }
    return value;
  }

  RinglightException damaged(String what, Exception cause) {
    return new RinglightException(
        ExitCode.BAD_INPUT,
        path + " " + what + "; it is damaged: build the snapshot again.",
        cause);
  }
}
