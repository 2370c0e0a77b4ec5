package io.ringlight.cli.run;

import io.ringlight.gnn.feature.AccountFeatures;
import io.ringlight.gnn.feature.FeatureRows;
import io.ringlight.gnn.feature.KnownLabels;
import io.ringlight.gnn.network.RiskScorer;
import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;

/** Gives the accounts of a snapshot their risks. */
public final class RiskStage {
  private final RunModel model;
  private final KnownTable known;
  private final int threads;

  /**
   * @param model gives risks
   * @param known what is known of neighbours; null for nothing
   * @param threads at least 1; risks do not depend on it
   */
  public RiskStage(RunModel model, KnownTable known, int threads) {
    this.model = model;
    this.known = known;
    this.threads = threads;
  }

  /** The features that the model reads of each account. */
  public AccountFeatures features(GraphSnapshot snapshot, Progress progress) {
    KnownLabels labels = known == null ? null : known.over(snapshot);
    progress.begin("measuring accounts", -1);
    AccountFeatures features = NetworkRows.of(snapshot, model, labels, threads);
    progress.end();
    return features;
  }

  /** The risk of each account, and how far accounts have moved since the model was trained. */
  public RunRisks run(GraphSnapshot snapshot, FeatureRows rows, Progress progress) {
    float[] risks = risks(rows, progress);
    return new RunRisks(
        new AccountRisks(model.modelId(), risks),
        snapshot.accounts().size() == 0 ? null : model.risks().population().drift(rows, risks),
        rows);
  }

  /** The risk of each account of a decoy. */
  AccountRisks risks(GraphSnapshot decoy) {
    return new AccountRisks(model.modelId(), risks(features(decoy, Progress.NONE), Progress.NONE));
  }

  /** The risk of each account alone. */
  public float[] risks(FeatureRows rows, Progress progress) {
    try (RiskScorer scorer = new RiskScorer(model.risks().network())) {
      return scorer.risks(rows, threads, progress);
    }
  }
}
