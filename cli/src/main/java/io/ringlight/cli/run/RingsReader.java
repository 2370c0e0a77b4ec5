package io.ringlight.cli.run;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringlight.graph.AccountKind;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.EvidenceFamily;
import io.ringlight.ring.Exposure;
import io.ringlight.ring.FeaturePoints;
import io.ringlight.ring.Member;
import io.ringlight.ring.Reason;
import io.ringlight.ring.Ring;
import io.ringlight.ring.RingRole;
import io.ringlight.ring.RingStatus;
import io.ringlight.ring.ScorePoints;
import io.ringlight.ring.SharedIdentifier;
import io.ringlight.ring.TrackedRing;
import io.ringlight.ring.Typology;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads {@code rings.jsonl}; fields that it does not know are ignored. */
public final class RingsReader {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private RingsReader() {}

  /**
   * Reads all rings of a run, in their order. Members carry account number -1: rings are read
   * without their snapshot.
   *
   * @throws RinglightException {@link ExitCode#NO_INPUT} when the file cannot be opened, {@link
   *     ExitCode#BAD_INPUT} when a line is damaged
   */
  public static List<TrackedRing> read(Path runDirectory) {
    return lines(runDirectory, RingsReader::tracked);
  }

  /**
   * The line of a ring that is listed, with those fields too that we do not know.
   *
   * @throws RinglightException as {@link #read}
   */
  public static JsonNode line(Path runDirectory, String ringId) {
    return lines(runDirectory, json -> json).stream()
        .filter(json -> json.path("ring_id").asText().equals(ringId))
        .findFirst()
        .orElseThrow();
  }

  private static <T> List<T> lines(Path runDirectory, Function<JsonNode, T> parser) {
    Path file = runDirectory.resolve(RunFiles.RINGS);
    List<T> rings = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String line = lines.readLine();
      while (line != null) {
        rings.add(parse(line, parser, file, rings.size() + 1));
        line = lines.readLine();
      }
      return rings;
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.NO_INPUT,
          file + " cannot be read (" + IoFailure.reason(e) + "); name a run directory.",
          e);
    }
  }

  private static <T> T parse(String line, Function<JsonNode, T> parser, Path file, int number) {
    try {
      return parser.apply(MAPPER.readTree(line));
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw new RinglightException(
          ExitCode.BAD_INPUT,
          file + " is damaged at line " + number + "; run the detection again.",
          e);
    }
  }

  private static TrackedRing tracked(JsonNode json) {
    return new TrackedRing(
        JsonField.text(json, "ring_id"),
        JsonField.whole(json, "revision"),
        JsonField.constant(json, "status", RingStatus.class),
        JsonField.texts(json, "lineage"),
        ring(json));
  }

  private static Ring ring(JsonNode json) {
    return new Ring(
        JsonField.number(json, "score"),
        JsonField.numberOrNull(json, "q_value"),
        JsonField.constant(json, "typology", Typology.class),
        JsonField.time(json, "first_seen"),
        JsonField.time(json, "last_seen"),
        list(json, "members", RingsReader::member),
        list(json, "shared", RingsReader::shared),
        list(json, "reasons", RingsReader::reason),
        list(json, "counter_evidence", RingsReader::reason),
        list(json, "exposure", RingsReader::exposure),
        scorePoints(json.path("score_points")));
  }

  private static <T> List<T> list(JsonNode json, String field, Function<JsonNode, T> element) {
    List<T> elements = new ArrayList<>();
    JsonField.of(json, field).forEach(node -> elements.add(element.apply(node)));
    return elements;
  }

  private static Member member(JsonNode json) {
    Double risk = JsonField.numberOrNull(json, "risk");
    return new Member(
        -1,
        JsonField.text(json, "account_id"),
        JsonField.constant(json, "kind", AccountKind.class),
        risk == null ? null : risk.floatValue(),
        JsonField.constant(json, "role", RingRole.class));
  }

  private static SharedIdentifier shared(JsonNode json) {
    return new SharedIdentifier(
        JsonField.text(json, "id"),
        JsonField.text(json, "type"),
        JsonField.whole(json, "ring_accounts"),
        JsonField.whole(json, "all_accounts"),
        JsonField.number(json, "weight"));
  }

  private static Reason reason(JsonNode json) {
    return new Reason(
        JsonField.text(json, "code"),
        JsonField.constant(json, "family", EvidenceFamily.class),
        JsonField.text(json, "text"),
        JsonField.numberOrNaN(json, "value"));
  }

  private static Exposure exposure(JsonNode json) {
    return new Exposure(
        JsonField.text(json, "currency"),
        JsonField.of(json, "amount").decimalValue(),
        JsonField.whole(json, "orders"),
        JsonField.numberOrNaN(json, "refunded"));
  }

  /** Runs of earlier versions do not have them. */
  private static ScorePoints scorePoints(JsonNode json) {
    return json.isObject()
        ? new ScorePoints(
            JsonField.number(json, "intercept"), list(json, "features", RingsReader::featurePoints))
        : null;
  }

  private static FeaturePoints featurePoints(JsonNode json) {
    return new FeaturePoints(
        JsonField.text(json, "feature"),
        JsonField.number(json, "value"),
        JsonField.number(json, "points"));
  }
}
