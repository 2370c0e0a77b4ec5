package io.ringlight.cli.run;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ringlight.gnn.network.Effect;
import io.ringlight.ring.Exposure;
import io.ringlight.ring.FeaturePoints;
import io.ringlight.ring.Member;
import io.ringlight.ring.Reason;
import io.ringlight.ring.Ring;
import io.ringlight.ring.ScorePoints;
import io.ringlight.ring.SharedIdentifier;
import io.ringlight.ring.TrackedRing;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes {@code rings.jsonl}, one ring a line, in the order given. Its bytes depend on the rings
 * alone: fields in a fixed order, numbers rounded to six decimals, times in UTC.
 */
final class RingsWriter {
  static final int SCHEMA_VERSION = 1;

  private final JsonGenerator json;
  private final String snapshotId;
  private final String modelId;
  private final RiskReasons riskReasons;

  private RingsWriter(
      JsonGenerator json, String snapshotId, String modelId, RiskReasons riskReasons) {
    this.json = json;
    this.snapshotId = snapshotId;
    this.modelId = modelId;
    this.riskReasons = riskReasons;
  }

  /**
   * @param modelId null without a model
   * @param riskReasons what makes members' risks
   */
  static void write(
      Path file,
      List<TrackedRing> rings,
      String snapshotId,
      String modelId,
      RiskReasons riskReasons)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        JsonGenerator json = Json.lines(out)) {
      RingsWriter writer = new RingsWriter(json, snapshotId, modelId, riskReasons);
      for (TrackedRing ring : rings) {
        writer.ring(ring);
      }
      if (!rings.isEmpty()) {
        json.writeRaw('\n');
      }
    }
  }

  private void ring(TrackedRing tracked) throws IOException {
    Ring ring = tracked.ring();
    json.writeStartObject();
    json.writeNumberField("schema_version", SCHEMA_VERSION);
    identity(tracked);
    Json.number(json, "score", ring.score());
    Json.number(json, "q_value", ring.qValue() == null ? Double.NaN : ring.qValue());
    json.writeStringField("typology", ring.typology().code());
    Json.time(json, "first_seen", ring.firstSeen());
    Json.time(json, "last_seen", ring.lastSeen());
    json.writeStringField("snapshot_id", snapshotId);
    json.writeStringField("model_id", modelId);
    members(ring.members());
    shared(ring.shared());
    reasons("reasons", ring.reasons());
    reasons("counter_evidence", ring.counterEvidence());
    exposure(ring.exposure());
    scorePoints(ring.scorePoints());
    json.writeEndObject();
  }

  private void identity(TrackedRing tracked) throws IOException {
    json.writeStringField("ring_id", tracked.ringId());
    json.writeNumberField("revision", tracked.revision());
    json.writeStringField("status", tracked.status().code());
    json.writeArrayFieldStart("lineage");
    for (String id : tracked.lineage()) {
      json.writeString(id);
    }
    json.writeEndArray();
  }

  private void members(List<Member> members) throws IOException {
    json.writeArrayFieldStart("members");
    for (Member member : members) {
      json.writeStartObject();
      json.writeStringField("account_id", member.accountId());
      json.writeStringField("kind", member.kind().name().toLowerCase(Locale.ROOT));
      Json.number(json, "risk", member.risk() == null ? Double.NaN : member.risk());
      json.writeStringField("role", member.role().code());
      riskReasons(member);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void riskReasons(Member member) throws IOException {
    List<Effect> effects = riskReasons.of(member.account());
    if (effects.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("risk_reasons");
    for (Effect effect : effects) {
      json.writeStartObject();
      json.writeStringField("block", effect.name());
      Json.number(json, "points", effect.points());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void shared(List<SharedIdentifier> shared) throws IOException {
    json.writeArrayFieldStart("shared");
    for (SharedIdentifier identifier : shared) {
      json.writeStartObject();
      json.writeStringField("id", identifier.id());
      json.writeStringField("type", identifier.type());
      json.writeNumberField("ring_accounts", identifier.ringAccounts());
      json.writeNumberField("all_accounts", identifier.allAccounts());
      Json.number(json, "weight", identifier.weight());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void reasons(String field, List<Reason> reasons) throws IOException {
    json.writeArrayFieldStart(field);
    for (Reason reason : reasons) {
      json.writeStartObject();
      json.writeStringField("code", reason.code());
      json.writeStringField("family", reason.family().code());
      json.writeStringField("text", reason.text());
      Json.number(json, "value", reason.value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void exposure(List<Exposure> exposure) throws IOException {
    json.writeArrayFieldStart("exposure");
    for (Exposure sum : exposure) {
      json.writeStartObject();
      json.writeStringField("currency", sum.currency());
      json.writeFieldName("amount");
      json.writeNumber(Json.plain(sum.amount()));
      json.writeNumberField("orders", sum.orders());
      Json.number(json, "refunded", sum.refunded());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void scorePoints(ScorePoints score) throws IOException {
    if (score == null) {
      json.writeNullField("score_points");
      return;
    }
    json.writeObjectFieldStart("score_points");
    Json.number(json, "intercept", score.intercept());
    json.writeArrayFieldStart("features");
    for (FeaturePoints feature : score.features()) {
      json.writeStartObject();
      json.writeStringField("feature", feature.feature());
      Json.number(json, "value", feature.value());
      Json.number(json, "points", feature.points());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
