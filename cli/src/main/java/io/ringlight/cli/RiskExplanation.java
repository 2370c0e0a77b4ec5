package io.ringlight.cli;

import io.ringlight.cli.run.RunModel;
import io.ringlight.cli.run.UsualAccounts;
import io.ringlight.gnn.feature.AccountFeatures;
import io.ringlight.gnn.feature.BlockMeanings;
import io.ringlight.gnn.feature.FeatureRows;
import io.ringlight.gnn.network.Effect;
import io.ringlight.gnn.network.Occlusion;
import io.ringlight.gnn.network.RiskNetwork;
import io.ringlight.gnn.network.RiskScorer;
import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.Accounts;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Why an account has its risk: which features make it, beside usual accounts of its kind, and to
 * whom it is tied.
 *
 * @param blocks what raises the risk most, greatest first
 * @param neighbours strongest first
 */
record RiskExplanation(
    String accountId, String kind, double risk, List<Part> blocks, List<Neighbour> neighbours) {
  private static final int USUAL = 9;
  private static final int MOST_BLOCKS = 5;
  private static final int MOST_COLUMNS = 4;

  /**
   * A block of features.
   *
   * @param points how much it adds to the log-odds of fraud
   * @param features its columns that add most
   */
  record Part(String block, String meaning, double points, List<Column> features) {}

  /**
   * A feature.
   *
   * @param value null where it is not known
   * @param usual the middle of what usual accounts have; null where most have none
   */
  record Column(String feature, Double value, Double usual, double points) {}

  /** Somebody the account is tied to. */
  record Neighbour(String accountId, double risk, double strength, List<String> kinds) {}

  /**
   * Explains the risk of one account. All accounts go through the network, for usual ones are those
   * in the middle.
   *
   * @param features of the model's schema
   */
  static RiskExplanation of(
      GraphSnapshot snapshot,
      RunModel model,
      AccountFeatures features,
      int account,
      int threads,
      Progress progress) {
    RiskNetwork network = model.risks().network();
    Accounts accounts = snapshot.accounts();
    try (RiskScorer scorer = new RiskScorer(network)) {
      AccountRisks risks =
          new AccountRisks(model.modelId(), scorer.risks(features, threads, progress));
      int[] usual = UsualAccounts.of(accounts, risks, accounts.kind(account), USUAL);
      Occlusion occlusion = new Occlusion(network, scorer, features, usual);
      List<Part> parts = new ArrayList<>();
      for (Effect effect : occlusion.blocks(new int[] {account}).get(0)) {
        if (parts.size() < MOST_BLOCKS && effect.points() > 0) {
          List<Effect> columns = occlusion.columns(account, effect.name());
          parts.add(part(effect, columns, features, account, usual));
        }
      }
      return new RiskExplanation(
          accounts.id(account),
          accounts.kind(account).name().toLowerCase(Locale.ROOT),
          rounded(risks.risk(account)),
          parts,
          neighbours(features, account, accounts, risks));
    }
  }

  private static Part part(
      Effect effect, List<Effect> columns, FeatureRows features, int account, int[] usual) {
    List<Column> most =
        columns.stream()
            .filter(column -> column.points() > 0)
            .limit(MOST_COLUMNS)
            .map(column -> column(column, features, account, usual))
            .toList();
    return new Part(effect.name(), BlockMeanings.of(effect.name()), rounded(effect.points()), most);
  }

  private static Column column(Effect effect, FeatureRows features, int account, int[] usual) {
    int column = features.schema().names().indexOf(effect.name());
    double[] values =
        Arrays.stream(usual)
            .mapToDouble(other -> value(features, other, column))
            .sorted()
            .toArray();
    return new Column(
        effect.name(),
        known(value(features, account, column)),
        known(values[values.length / 2]),
        rounded(effect.points()));
  }

  private static float value(FeatureRows features, int account, int column) {
    float[] row = new float[features.schema().width()];
    features.row(account, row, 0);
    return row[column];
  }

  private static Double known(double value) {
    return Double.isNaN(value) ? null : rounded(value);
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e4) / 1e4;
  }

  private static List<Neighbour> neighbours(
      AccountFeatures features, int account, Accounts accounts, AccountRisks risks) {
    return features.ties(account).stream()
        .map(
            tie ->
                new Neighbour(
                    accounts.id(tie.account()),
                    rounded(risks.risk(tie.account())),
                    rounded(tie.strength()),
                    tie.kinds()))
        .toList();
  }

  /** The same in words. */
  String text() {
    StringBuilder text = new StringBuilder();
    line(text, "%s, a %s: risk %.4f%n", accountId, kind, risk);
    line(text, "%nWhat raises it, in log-odds, beside usual accounts of its kind:%n");
    for (Part part : blocks) {
      line(text, "  %+.2f  %s (%s)%n", part.points, part.meaning, part.block);
      for (Column column : part.features) {
        line(
            text,
            "         %+.2f  %s = %s, usually %s%n",
            column.points,
            column.feature.substring(part.block.length() + 1),
            words(column.value),
            words(column.usual));
      }
    }
    if (!neighbours.isEmpty()) {
      line(text, "%nTied most to:%n");
      for (Neighbour other : neighbours) {
        line(
            text,
            "  %s, risk %.4f, strength %.2f: %s%n",
            other.accountId,
            other.risk,
            other.strength,
            String.join(", ", other.kinds));
      }
    }
    return text.toString();
  }

  private static String words(Double value) {
    return value == null ? "none" : String.format(Locale.ROOT, "%.2f", value);
  }

  private static void line(StringBuilder text, String words, Object... values) {
    text.append(String.format(Locale.ROOT, words, values));
  }
}
