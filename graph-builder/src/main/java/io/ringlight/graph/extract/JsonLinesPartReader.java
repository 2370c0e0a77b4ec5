package io.ringlight.graph.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Reads a file with one JSON object a line. A line that is none costs itself only. */
final class JsonLinesPartReader {
  private static final int MAX_KNOWN_KEYS = 2000;
  private static final String NO_JSON = "is not one JSON object a line";
  private static final String TOO_LONG =
      "is longer than " + (TextLines.MAX_LINE - 1) + " characters";

  private final JsonFactory factory = new JsonFactory();
  private final PartRows rows;
  private final Map<String, Integer> places = new HashMap<>();
  private String badColumn;
  private boolean hasObject;

  JsonLinesPartReader(PartRows rows) {
    this.rows = rows;
  }

  StagedPart read(SourceFile source) throws IOException {
    TextLines lines = new TextLines(new Utf8Reader(source.content()));
    while (lines.next()) {
      if (lines.isTooLong()) {
        rows.reject(lines.number(), "", "", TOO_LONG);
      } else if (!lines.isBlank()) {
        readLine(lines);
      }
    }
    if (hasObject) {
      rows.requireColumns();
    }
    return rows.finish(source.digest());
  }

  private void readLine(TextLines lines) throws IOException {
    badColumn = "";
    String reason;
    try (JsonParser parser = factory.createParser(lines.text(), lines.start(), lines.length())) {
      reason = readObject(parser);
    } catch (JsonProcessingException e) {
      reason = NO_JSON;
    }
    if (reason == null) {
      hasObject = true;
      rows.accept(lines.number());
    } else {
      rows.reject(lines.number(), badColumn, "", reason);
    }
  }

  private String readObject(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return NO_JSON;
    }
    String reason = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      int place = place(name);
      JsonToken value = parser.nextToken();
      String problem = place < 0 ? skip(parser) : put(parser, value, place);
      if (problem != null && reason == null) {
        badColumn = name;
        reason = problem;
      }
    }
    if (parser.nextToken() != null) {
      badColumn = "";
      return NO_JSON;
    }
    return reason;
  }

  private int place(String name) {
    Integer place = places.get(name);
    if (place == null) {
      place = rows.place(name);
      if (places.size() < MAX_KNOWN_KEYS) {
        places.put(name, place);
      }
    }
    return place;
  }

  private static String skip(JsonParser parser) throws IOException {
    parser.skipChildren();
    return null;
  }

  private String put(JsonParser parser, JsonToken value, int place) throws IOException {
    RowBuffer values = rows.values();
    if (values.has(place)) {
      parser.skipChildren();
      return "comes twice in one object";
    }
    switch (value) {
      case VALUE_NULL:
        values.put(place, new char[0], 0, 0);
        return null;
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT:
        values.put(
            place, parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        return null;
      default:
        parser.skipChildren();
        return "is neither text nor a number";
    }
  }
}
