package io.ringlight.cli.run;

import io.ringlight.gnn.feature.AccountFeatures;
import io.ringlight.gnn.feature.FeatureBlock;
import io.ringlight.gnn.feature.FeatureSchema;
import io.ringlight.gnn.feature.KnownLabels;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.RinglightException;
import java.util.List;

/** Measures of accounts what a network asks for, no more and no less. */
final class NetworkRows {
  private static final String GIVEN = "given";
  private static final String KNOWN = "known_labels";

  private NetworkRows() {}

  /**
   * @param known what is known of neighbours; null for nothing
   * @throws RinglightException {@link ExitCode#BAD_CONFIGURATION} when the network asks for known
   *     labels and there are none, or the other way round, or for what this version does not
   *     measure
   */
  static AccountFeatures of(
      GraphSnapshot snapshot, RunModel model, KnownLabels known, int threads) {
    FeatureSchema asked = model.risks().network().schema();
    checkKnown(model, known != null);
    AccountFeatures rows = AccountFeatures.of(snapshot, given(model), known, threads);
    if (!rows.schema().equals(asked)) {
      throw unfit(
          "%s asks for features that this Ringlight does not measure; use the Ringlight that"
              + " trained it, or train the model again.",
          model);
    }
    return rows;
  }

  /** Checks, before any work, that known labels are there when a model asks for them. */
  static void checkKnown(RunModel model, boolean isKnown) {
    boolean asks = asksKnown(model);
    if (asks && !isKnown) {
      throw unfit(
          "%s has learnt from known labels of neighbours; name a table of them with --known-labels.",
          model);
    }
    if (isKnown && !asks) {
      throw unfit(
          "%s has learnt from no known labels; leave --known-labels out, or name a model that was"
              + " trained with it.",
          model);
    }
  }

  static List<String> given(RunModel model) {
    return columns(model.risks().network().schema(), GIVEN);
  }

  static boolean asksKnown(RunModel model) {
    return !columns(model.risks().network().schema(), KNOWN).isEmpty();
  }

  private static List<String> columns(FeatureSchema schema, String block) {
    return schema.blocks().stream()
        .filter(one -> one.name().equals(block))
        .findFirst()
        .map(FeatureBlock::columns)
        .orElse(List.of());
  }

  private static RinglightException unfit(String sentence, RunModel model) {
    String words = model.words();
    return new RinglightException(
        ExitCode.BAD_CONFIGURATION,
        sentence.formatted(Character.toUpperCase(words.charAt(0)) + words.substring(1)));
  }
}
