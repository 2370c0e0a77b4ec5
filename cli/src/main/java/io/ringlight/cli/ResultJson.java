package io.ringlight.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;

/** Prints records as indented JSON with names such as {@code ring_accounts}. */
final class ResultJson {
  private ResultJson() {}

  static void print(PrintStream out, Object result) {
    try {
      out.println(
          JsonMapper.builder()
              .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build()
              .writeValueAsString(result));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A result is no JSON: " + e.getOriginalMessage(), e);
    }
  }
}
