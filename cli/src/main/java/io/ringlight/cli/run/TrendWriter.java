package io.ringlight.cli.run;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ringlight.ring.Typology;
import io.ringlight.ring.trend.NewPattern;
import io.ringlight.ring.trend.Pattern;
import io.ringlight.ring.trend.RunIdentity;
import io.ringlight.ring.trend.RunTally;
import io.ringlight.ring.trend.Tally;
import io.ringlight.ring.trend.Trend;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;

/** Writes the trend of a summary; {@link TrendReader} reads it for the next run. */
final class TrendWriter {
  private final JsonGenerator json;

  TrendWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(Trend trend) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("runs");
    for (RunTally run : trend.runs()) {
      run(run);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("new_unknown");
    for (NewPattern pattern : trend.newUnknown()) {
      newPattern(pattern);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void run(RunTally tally) throws IOException {
    RunIdentity run = tally.run();
    json.writeStartObject();
    json.writeStringField("run_id", run.runId());
    json.writeStringField("finished_at", run.finishedAt().toString());
    Json.time(json, "as_of", run.asOf());
    json.writeStringField("detector", run.detector());
    Json.number(json, "min_score", run.minScore());
    json.writeArrayFieldStart("typologies");
    for (Map.Entry<Typology, Tally> entry : tally.typologies().entrySet()) {
      json.writeStartObject();
      json.writeStringField("typology", entry.getKey().code());
      tally(entry.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("unknown");
    for (Map.Entry<Pattern, Tally> entry : tally.unknown().entrySet()) {
      json.writeStartObject();
      strings("reasons", entry.getKey().reasons());
      tally(entry.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void newPattern(NewPattern pattern) throws IOException {
    json.writeStartObject();
    strings("reasons", pattern.pattern().reasons());
    json.writeBooleanField("seen_before", pattern.seenBefore());
    tally(pattern.tally());
    strings("ring_ids", pattern.ringIds());
    json.writeEndObject();
  }

  private void tally(Tally tally) throws IOException {
    json.writeNumberField("rings", tally.rings());
    json.writeNumberField("accounts", tally.accounts());
    json.writeArrayFieldStart("amounts");
    for (Map.Entry<String, BigDecimal> amount : tally.amounts().entrySet()) {
      json.writeStartObject();
      json.writeStringField("currency", amount.getKey());
      json.writeFieldName("amount");
      json.writeNumber(Json.plain(amount.getValue()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void strings(String field, Iterable<String> strings) throws IOException {
    json.writeArrayFieldStart(field);
    for (String string : strings) {
      json.writeString(string);
    }
    json.writeEndArray();
  }
}
