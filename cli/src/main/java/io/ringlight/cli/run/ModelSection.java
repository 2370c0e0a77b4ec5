package io.ringlight.cli.run;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ringlight.gnn.drift.Drift;
import io.ringlight.gnn.drift.FeatureDrift;
import io.ringlight.ring.Detector;
import java.io.IOException;

/** The parts of a summary that tell which model was used, and whether it still fits. */
public final class ModelSection {
  private final JsonGenerator json;

  public ModelSection(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes the field {@code model}.
   *
   * @param model null without one
   * @param known labels of neighbours that it was told; null for none
   */
  public void model(RunModel model, KnownTable known) throws IOException {
    if (model == null) {
      json.writeNullField("model");
      return;
    }
    json.writeObjectFieldStart("model");
    json.writeStringField("name", model.name());
    json.writeStringField("model_id", model.modelId());
    json.writeBooleanField("shipped", model.isShipped());
    json.writeStringField("ring_score_sha256", model.scoreSha256());
    json.writeStringField(
        "weights_sha256", model.risks() == null ? null : model.risks().weightsSha256());
    json.writeStringField("known_labels_sha256", known == null ? null : known.sha256());
    json.writeEndObject();
  }

  /** Writes the field {@code calibration}: what scores of rings were made probabilities by. */
  void calibration(RunParameters parameters, boolean readsRisks) throws IOException {
    boolean scored = parameters.detection().detector() == Detector.RINGLIGHT;
    RunModel model = parameters.model();
    String source = model == null ? "the score that ships with this version" : model.words();
    json.writeObjectFieldStart("calibration");
    json.writeStringField("source", scored ? source : "none");
    json.writeStringField("fitted_on", scored ? parameters.detection().score().origin() : null);
    json.writeBooleanField("with_risks", readsRisks);
    json.writeEndObject();
  }

  /**
   * Writes the field {@code drift}.
   *
   * @param drift null without one
   */
  public void drift(Drift drift) throws IOException {
    if (drift == null) {
      json.writeNullField("drift");
      return;
    }
    json.writeObjectFieldStart("drift");
    json.writeNumberField("accounts", drift.accounts());
    Json.number(json, "risk", drift.score());
    Json.number(json, "threshold", Drift.THRESHOLD);
    json.writeNumberField("features", drift.features());
    json.writeNumberField("features_moved", drift.moved().size());
    json.writeArrayFieldStart("moved");
    for (FeatureDrift moved : drift.moved()) {
      json.writeStartObject();
      json.writeStringField("feature", moved.feature());
      Json.number(json, "index", moved.index());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
