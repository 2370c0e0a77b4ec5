package io.ringlight.cli.model;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ringlight.cli.run.Json;
import io.ringlight.ring.quality.Interval;
import io.ringlight.ring.quality.RankingQuality;
import io.ringlight.ring.quality.RecallPoint;
import java.io.IOException;

/** The parts of a manifest that tell what was learnt from, and how well. */
final class LearningJson {
  private final JsonGenerator json;

  LearningJson(JsonGenerator json) {
    this.json = json;
  }

  void write(TrainedModel model) throws IOException {
    labels(model.labels());
    rings(model.rings());
    training(model.network());
    quality(model.network());
  }

  private void labels(LabelCounts labels) throws IOException {
    if (labels == null) {
      json.writeNullField("labels");
      return;
    }
    json.writeObjectFieldStart("labels");
    json.writeStringField("sha256", labels.sha256());
    json.writeBooleanField("complete", labels.complete());
    json.writeNumberField("listed", labels.listed());
    json.writeNumberField("matched", labels.matched());
    json.writeNumberField("rings", labels.rings());
    json.writeNumberField("ring_accounts", labels.ringAccounts());
    json.writeNumberField("fraud_without_ring", labels.fraud());
    json.writeNumberField("legit", labels.legit());
    json.writeEndObject();
  }

  private void rings(RingLearning rings) throws IOException {
    if (rings == null) {
      json.writeNullField("ring_score");
      return;
    }
    json.writeObjectFieldStart("ring_score");
    json.writeNumberField("groups", rings.groups());
    json.writeNumberField("rings_met", rings.ringsMet());
    json.writeBooleanField("with_risks", rings.withRisks());
    json.writeObjectFieldStart("held_out");
    json.writeNumberField("groups", rings.heldOut());
    Json.number(json, "loss_before", rings.lossBefore());
    Json.number(json, "loss_after", rings.lossAfter());
    json.writeEndObject();
    json.writeObjectFieldStart("trees_added");
    json.writeNumberField("first_look", rings.trees().firstLook());
    json.writeNumberField("collusion", rings.trees().collusion());
    json.writeNumberField("wholeness", rings.trees().wholeness());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void training(NetworkLearning network) throws IOException {
    if (network == null) {
      json.writeNullField("training");
      return;
    }
    json.writeObjectFieldStart("training");
    json.writeStringField("from", network.from());
    part("learnt", network.learnt());
    part("chosen", network.chosen());
    json.writeNumberField("epochs", network.epochs());
    json.writeNumberField("best_epoch", network.bestEpoch());
    json.writeEndObject();
  }

  private void part(String name, PartCounts part) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("accounts", part.accounts());
    json.writeNumberField("fraud", part.fraud());
    json.writeEndObject();
  }

  private void quality(NetworkLearning network) throws IOException {
    if (network == null) {
      json.writeNullField("quality");
      return;
    }
    RankingQuality quality = network.quality();
    json.writeObjectFieldStart("quality");
    part("held_out", network.heldOut());
    figure("average_precision", quality.averagePrecision(), quality.averagePrecisionInterval());
    figure("roc_auc", quality.rocAuc(), quality.rocAucInterval());
    json.writeArrayFieldStart("precision_at_recall");
    for (RecallPoint point : quality.points()) {
      json.writeStartObject();
      Json.number(json, "recall", point.recall());
      figure("precision", point.precision(), point.precisionInterval());
      figure(
          "at_one_per_mille",
          point.precisionAtOnePerMille(),
          point.precisionAtOnePerMilleInterval());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void figure(String name, Double value, Interval interval) throws IOException {
    json.writeObjectFieldStart(name);
    Json.number(json, "value", orNaN(value));
    Json.number(json, "low", interval == null ? Double.NaN : interval.low());
    Json.number(json, "high", interval == null ? Double.NaN : interval.high());
    json.writeEndObject();
  }

  private static double orNaN(Double value) {
    return value == null ? Double.NaN : value;
  }
}
