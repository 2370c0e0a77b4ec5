package io.ringlight.cli.model;

import io.ringlight.cli.run.Versions;
import io.ringlight.gnn.drift.Drift;
import io.ringlight.gnn.network.RiskNetwork;
import io.ringlight.ring.quality.Interval;
import io.ringlight.ring.quality.RankingQuality;
import io.ringlight.ring.quality.RecallPoint;
import java.util.Locale;

/**
 * Says of a model for people what its manifest says for programs: what it was trained on, how good
 * it is, and for whom it is not (M. Mitchell et al., "Model Cards for Model Reporting", 2019).
 */
final class ModelCard {
  private final TrainedModel model;
  private final StringBuilder text = new StringBuilder();

  private ModelCard(TrainedModel model) {
    this.model = model;
  }

  /** Markdown, ending with a line break; equal models give equal texts. */
  static String text(TrainedModel model) {
    ModelCard card = new ModelCard(model);
    card.title();
    card.training();
    card.quality();
    card.limits();
    return card.text.toString();
  }

  private void line(String words, Object... values) {
    text.append(String.format(Locale.ROOT, words, values)).append('\n');
  }

  private void title() {
    line("# Model card%n");
    line(
        "Finds rings of colluding accounts in a marketplace. Made by Ringlight %s with `train`, seed"
            + " %d.%n",
        Versions.ringlight(), model.seed());
    line("- ring score: fitted on %s", model.score().origin());
    if (model.network() == null) {
      line("- risks of accounts: none");
      return;
    }
    RiskNetwork network = model.network().network();
    line(
        "- risks of accounts: a network over %d features in %d blocks, an ensemble of %d; a"
            + " probability, calibrated on labels",
        network.schema().width(),
        network.schema().blocks().size(),
        network.architecture().members());
  }

  private void training() {
    line("%n## What it was trained on%n");
    line("%s.%n", capital(model.trainedOn()));
    LabelCounts labels = model.labels();
    if (labels != null) {
      line(
          "- labels of %,d accounts: %,d in %,d rings, %,d fraudulent in no named ring, %,d legit%s",
          labels.matched(),
          labels.ringAccounts(),
          labels.rings(),
          labels.fraud(),
          labels.legit(),
          labels.complete() ? " (all that are not listed)" : "");
    }
    NetworkLearning network = model.network();
    if (network != null) {
      line("- network: %s", network.from() == null ? "from nothing" : "from " + network.from());
      line(
          "- %s to learn from, %s to choose by, %s held out",
          part(network.learnt()), part(network.chosen()), part(network.heldOut()));
    }
  }

  private static String part(PartCounts part) {
    return String.format(
        Locale.ROOT, "%,d accounts (%,d fraudulent)", part.accounts(), part.fraud());
  }

  private void quality() {
    line("%n## How good it is%n");
    if (model.rings() != null) {
      line(
          "Groups: mean loss on %,d held out %.4f before, %.4f after.%n",
          model.rings().heldOut(), model.rings().lossBefore(), model.rings().lossAfter());
    }
    if (model.network() == null) {
      return;
    }
    RankingQuality quality = model.network().quality();
    line("Accounts that were held out, with 95 %% intervals by bootstrap over rings:%n");
    line("| figure | value | interval |");
    line("|---|---|---|");
    row(
        "average precision by risk",
        quality.averagePrecision(),
        quality.averagePrecisionInterval());
    row("ROC-AUC by risk", quality.rocAuc(), quality.rocAucInterval());
    for (RecallPoint point : quality.points()) {
      row("precision at recall " + point.recall(), point.precision(), point.precisionInterval());
      row(
          "the same if one account in 1,000 were fraudulent",
          point.precisionAtOnePerMille(),
          point.precisionAtOnePerMilleInterval());
    }
  }

  private void row(String name, Double value, Interval interval) {
    if (value != null && interval != null) {
      line("| %s | %.3f | %.3f to %.3f |", name, value, interval.low(), interval.high());
    }
  }

  private void limits() {
    line("%n## For whom it is not%n");
    line(
        "- For decisions without a person: a risk is a reason to look, not proof, and a ring is"
            + " listed with what speaks against it.");
    line("- For anything but fraud by accounts of a marketplace, such as credit or employment.");
    if (model.network() != null) {
      line(
          "- For marketplaces unlike the one it has learnt from. Runs warn when a feature or the"
              + " risks have moved by a population stability index above %s.",
          Drift.THRESHOLD);
      line(
          "- For another share of fraud: risks are probabilities where that is about as among the"
              + " labels (%.4f).",
          model.network().network().calibration().prior());
    }
    line(
        "- For kinds of fraud that its labels do not know; what nobody labelled, it has not learnt.");
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
