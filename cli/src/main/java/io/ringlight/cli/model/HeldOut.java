package io.ringlight.cli.model;

import io.ringlight.graph.Accounts;
import io.ringlight.ring.quality.Difference;
import io.ringlight.ring.quality.Evaluation;
import io.ringlight.ring.quality.EvaluationInput;
import io.ringlight.ring.quality.RankingQuality;
import io.ringlight.ring.quality.ScoredAccount;
import io.ringlight.ring.quality.TruthAccount;
import java.util.ArrayList;
import java.util.List;

/** Labelled accounts that no training saw, to measure risks on. */
public final class HeldOut {
  private static final String FIGURE = "average_precision_by_risk";

  private final LabelledRows rows;
  private final Accounts accounts;
  private final float[] risks;

  /**
   * @param risks of each account of the snapshot, by the model that was trained
   */
  HeldOut(LabelledRows rows, Accounts accounts, float[] risks) {
    this.rows = rows;
    this.accounts = accounts;
    this.risks = risks;
  }

  /** How well the risks sort fraud before legit, with intervals by bootstrap over groups. */
  RankingQuality quality() {
    return Evaluation.evaluate(input(risks)).accounts().byRisk();
  }

  /** The average precision beside that of the risks of another model, drawn together. */
  public Difference against(float[] others) {
    return Evaluation.compare(input(risks), input(others)).figures().stream()
        .filter(figure -> figure.figure().equals(FIGURE))
        .findFirst()
        .orElseThrow();
  }

  private EvaluationInput input(float[] given) {
    List<TruthAccount> truth = new ArrayList<>();
    List<ScoredAccount> scored = new ArrayList<>();
    for (int row = 0; row < rows.accounts().length; row++) {
      int account = rows.accounts()[row];
      String id = accounts.id(account);
      boolean fraud = rows.isFraud(row);
      truth.add(new TruthAccount(id, fraud, fraud ? "group " + rows.group(row) : null, null));
      scored.add(new ScoredAccount(id, (double) given[account]));
    }
    return new EvaluationInput(List.of(), truth, false, null, scored);
  }
}
