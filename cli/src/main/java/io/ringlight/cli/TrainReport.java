package io.ringlight.cli;

import io.ringlight.cli.model.LabelCounts;
import io.ringlight.cli.model.TrainedModel;
import io.ringlight.cli.model.TreesAdded;
import java.util.Locale;

/** What people read after training. */
final class TrainReport {
  private TrainReport() {}

  /** What was learnt from, how well it tells groups that were held out, and what changed. */
  static String text(TrainedModel model) {
    return labels(model.labels())
        + String.format(
            Locale.ROOT,
            "%,d groups to learn from, near %,d of the rings%n",
            model.groups(),
            model.ringsMet())
        + String.format(
            Locale.ROOT,
            "mean loss on %,d groups held out: %.4f before, %.4f after%n",
            model.heldOut(),
            model.lossBefore(),
            model.lossAfter())
        + change(model.trees());
  }

  private static String labels(LabelCounts labels) {
    return String.format(
        Locale.ROOT,
        "%,d labelled rings with %,d accounts, %,d legit accounts%s%n",
        labels.rings(),
        labels.ringAccounts(),
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
      return String.format(
          "Nothing tells the held out groups better: the score stays as it was.%n");
    }
    return String.format(
        Locale.ROOT,
        "The score changed: trees added are %d to the first look, %d to the score, %d to the choice"
            + " among candidates.%n",
        trees.firstLook(),
        trees.collusion(),
        trees.wholeness());
  }
}
