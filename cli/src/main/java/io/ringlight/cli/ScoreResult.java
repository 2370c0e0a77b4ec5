package io.ringlight.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ringlight.cli.run.Json;
import io.ringlight.cli.run.KnownTable;
import io.ringlight.cli.run.ModelSection;
import io.ringlight.cli.run.RunModel;
import io.ringlight.cli.run.RunRisks;
import io.ringlight.graph.AccountRisks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What {@code score} says when it is done.
 *
 * @param known what the model was told of neighbours; null for nothing
 */
record ScoreResult(String snapshotId, RunModel model, KnownTable known, RunRisks risks) {
  private static final int SCHEMA_VERSION = 1;
  private static final double[] LEVELS = {0.1, 0.5, 0.9};

  /** For people. */
  String text(Path out) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(Locale.ROOT, "%,d accounts by %s%n", risks.accounts().size(), model.words()));
    for (double level : LEVELS) {
      text.append(
          String.format(Locale.ROOT, "%,10d with a risk of %.1f or more%n", count(level), level));
    }
    return text.append("Written to ").append(out).append(".\n").toString();
  }

  private int count(double level) {
    AccountRisks accounts = risks.accounts();
    int count = 0;
    for (int account = 0; account < accounts.size(); account++) {
      count += accounts.risk(account) >= (float) level ? 1 : 0;
    }
    return count;
  }

  /** For programs. */
  void print(PrintStream out) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.indented(bytes)) {
      json.writeStartObject();
      json.writeNumberField("schema_version", SCHEMA_VERSION);
      json.writeStringField("snapshot_id", snapshotId);
      ModelSection section = new ModelSection(json);
      section.model(model, known);
      json.writeNumberField("accounts", risks.accounts().size());
      json.writeArrayFieldStart("at_least");
      for (double level : LEVELS) {
        json.writeStartObject();
        Json.number(json, "risk", level);
        json.writeNumberField("accounts", count(level));
        json.writeEndObject();
      }
      json.writeEndArray();
      section.drift(risks.drift());
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print(bytes.toString(StandardCharsets.UTF_8));
  }
}
