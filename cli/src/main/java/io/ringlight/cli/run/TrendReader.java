package io.ringlight.cli.run;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.Typology;
import io.ringlight.ring.trend.Pattern;
import io.ringlight.ring.trend.RunIdentity;
import io.ringlight.ring.trend.RunTally;
import io.ringlight.ring.trend.Tally;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what {@link TrendWriter} wrote; fields that it does not know are ignored. */
final class TrendReader {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private TrendReader() {}

  /**
   * The runs of a finished run's trend, oldest first, itself last; none where its summary has no
   * trend.
   *
   * @throws RinglightException {@link ExitCode#NO_INPUT} when the summary cannot be opened, {@link
   *     ExitCode#BAD_INPUT} when it is damaged
   */
  static List<RunTally> read(Path runDirectory) {
    Path file = runDirectory.resolve(RunFiles.SUMMARY);
    try {
      JsonNode trend = MAPPER.readTree(Files.readAllBytes(file)).path("trend");
      return trend.isMissingNode() ? List.of() : runs(JsonField.of(trend, "runs"));
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw new RinglightException(
          ExitCode.BAD_INPUT, file + " has a damaged trend; run the detection again.", e);
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.NO_INPUT,
          file + " cannot be read (" + IoFailure.reason(e) + "); name a run directory.",
          e);
    }
  }

  private static List<RunTally> runs(JsonNode runs) {
    List<RunTally> tallies = new ArrayList<>();
    for (JsonNode run : runs) {
      tallies.add(new RunTally(identity(run), typologies(run), unknown(run)));
    }
    return tallies;
  }

  private static RunIdentity identity(JsonNode run) {
    return new RunIdentity(
        JsonField.text(run, "run_id"),
        Instant.parse(JsonField.text(run, "finished_at")),
        JsonField.time(run, "as_of"),
        JsonField.text(run, "detector"),
        JsonField.number(run, "min_score"));
  }

  private static SortedMap<Typology, Tally> typologies(JsonNode run) {
    SortedMap<Typology, Tally> tallies = new TreeMap<>();
    for (JsonNode tally : JsonField.of(run, "typologies")) {
      tallies.put(JsonField.constant(tally, "typology", Typology.class), tally(tally));
    }
    return tallies;
  }

  private static SortedMap<Pattern, Tally> unknown(JsonNode run) {
    SortedMap<Pattern, Tally> tallies = new TreeMap<>();
    for (JsonNode tally : JsonField.of(run, "unknown")) {
      tallies.put(new Pattern(JsonField.texts(tally, "reasons")), tally(tally));
    }
    return tallies;
  }

  private static Tally tally(JsonNode tally) {
    SortedMap<String, BigDecimal> amounts = new TreeMap<>();
    for (JsonNode amount : JsonField.of(tally, "amounts")) {
      JsonField.number(amount, "amount");
      amounts.put(JsonField.text(amount, "currency"), amount.get("amount").decimalValue());
    }
    return new Tally(JsonField.whole(tally, "rings"), JsonField.whole(tally, "accounts"), amounts);
  }
}
