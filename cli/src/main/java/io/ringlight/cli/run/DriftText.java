package io.ringlight.cli.run;

import io.ringlight.gnn.drift.Drift;
import io.ringlight.gnn.drift.FeatureDrift;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Warns of accounts that are no longer like those that a model has learnt from. */
public final class DriftText {
  private static final int NAMED = 5;

  /**
   * Another share of fraud moves risks, and no marketplace has that of those the model that ships
   * has learnt from; from here on risks say something else than they did there.
   */
  private static final double MOST_OF_SHIPPED = 1;

  private DriftText() {}

  /**
   * A sentence with the names of what has moved; none where little has, or accounts are too few. Of
   * the model that ships, a sentence only where risks have moved.
   *
   * @param drift null for none
   */
  public static List<String> warnings(Drift drift, RunModel model) {
    if (drift == null || drift.isUncertain()) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    if (model.isShipped() ? drift.score() > MOST_OF_SHIPPED : drift.isScoreMoved()) {
      parts.add(String.format(Locale.ROOT, "risks (%.2f)", drift.score()));
    }
    // The model that ships has learnt from no marketplace of anybody's: its features lie elsewhere
    // everywhere, and only risks that do so too are news.
    if (!model.isShipped() && !drift.moved().isEmpty()) {
      parts.add(
          String.format(
              Locale.ROOT,
              "%,d of %,d features (%s)",
              drift.moved().size(),
              drift.features(),
              names(drift.moved())));
    }
    return parts.isEmpty()
        ? List.of()
        : List.of(
            "Accounts are not what "
                + model.words()
                + ", has learnt from: "
                + String.join(" and ", parts)
                + " moved by a population stability index above "
                + (model.isShipped() ? MOST_OF_SHIPPED : Drift.THRESHOLD)
                + "; trust the risks less, or train on accounts of today.");
  }

  private static String names(List<FeatureDrift> moved) {
    String names =
        moved.stream()
            .limit(NAMED)
            .map(drift -> String.format(Locale.ROOT, "%s %.2f", drift.feature(), drift.index()))
            .collect(Collectors.joining(", "));
    return moved.size() > NAMED ? names + ", ..." : names;
  }
}
