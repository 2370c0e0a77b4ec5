package io.ringlight.cli;

import io.ringlight.cli.model.LabelCounts;
import io.ringlight.cli.model.NetworkLearning;
import io.ringlight.cli.model.RingLearning;
import io.ringlight.cli.model.TrainedModel;
import io.ringlight.cli.model.Training;
import io.ringlight.cli.model.TreesAdded;
import io.ringlight.ring.quality.Interval;
import io.ringlight.ring.quality.RankingQuality;
import java.util.Locale;

/** What people read after training. */
final class TrainReport {
  private TrainReport() {}

  /** What was learnt from, how well it tells what was held out, and what changed. */
  static String text(Training.Outcome outcome) {
    TrainedModel model = outcome.model();
    return labels(model.labels())
        + network(model.network())
        + (model.rings() == null ? kept(outcome.scoreKept()) : rings(model.rings()));
  }

  private static String network(NetworkLearning network) {
    RankingQuality quality = network.quality();
    return String.format(
            Locale.ROOT,
            "network: %,d accounts to learn from, %,d to choose by, %,d held out; %s%n",
            network.learnt().accounts(),
            network.chosen().accounts(),
            network.heldOut().accounts(),
            network.bestEpoch() == 0
                ? "no pass was better than the start"
                : "pass " + network.bestEpoch() + " of " + network.epochs() + " kept")
        + figure(
            "average precision", quality.averagePrecision(), quality.averagePrecisionInterval())
        + figure("ROC-AUC", quality.rocAuc(), quality.rocAucInterval());
  }

  private static String figure(String name, double value, Interval interval) {
    String between =
        interval == null
            ? ""
            : String.format(Locale.ROOT, " (%.3f to %.3f)", interval.low(), interval.high());
    return String.format(
        Locale.ROOT, "  %s on the accounts held out %.3f%s%n", name, value, between);
  }

  private static String kept(String why) {
    return "ring score: as it was, because " + why + "\n";
  }

  private static String rings(RingLearning rings) {
    return String.format(
            Locale.ROOT,
            "ring score: %,d groups to learn from, near %,d of the rings%n",
            rings.groups(),
            rings.ringsMet())
        + String.format(
            Locale.ROOT,
            "  mean loss on %,d groups held out: %.4f before, %.4f after%n",
            rings.heldOut(),
            rings.lossBefore(),
            rings.lossAfter())
        + change(rings.trees());
  }

  private static String labels(LabelCounts labels) {
    return String.format(
        Locale.ROOT,
        "%,d labelled rings with %,d accounts, %,d fraudulent accounts in none, %,d legit accounts%s%n",
        labels.rings(),
        labels.ringAccounts(),
        labels.fraud(),
        labels.legit(),
        labels.matched() == labels.listed()
            ? ""
            : String.format(
                Locale.ROOT,
                "; %,d of %,d labelled accounts are not in the snapshot",
                labels.listed() - labels.matched(),
                labels.listed()));
  }

  private static String change(TreesAdded trees) {
    if (trees.isNone()) {
      return String.format("  nothing tells the held out groups better: it stays as it was%n");
    }
    return String.format(
        Locale.ROOT,
        "  trees added: %d to the first look, %d to the score, %d to the choice among candidates%n",
        trees.firstLook(),
        trees.collusion(),
        trees.wholeness());
  }
}
