package io.ringlight.bench;

import io.ringlight.cli.model.PartCounts;
import io.ringlight.gnn.feature.AccountFeatures;
import io.ringlight.gnn.network.RiskScorer;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.ring.quality.Evaluation;
import io.ringlight.ring.quality.EvaluationInput;
import io.ringlight.ring.quality.RankingQuality;
import io.ringlight.ring.quality.ScoredAccount;
import io.ringlight.ring.quality.TruthAccount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Judges a network on all accounts of marketplaces that it never saw. */
final class RiskJudge {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private final List<TruthAccount> truth = new ArrayList<>();
  private final List<ScoredAccount> scored = new ArrayList<>();

  void add(long seed, RiskScorer scorer) throws IOException {
    try (SampleMarketplace marketplace = VariedMarketplace.write(seed)) {
      GraphSnapshot snapshot = marketplace.build();
      AccountFeatures features = AccountFeatures.of(snapshot, List.of(), null, THREADS);
      float[] risks = scorer.risks(features, THREADS, Progress.NONE);
      String name = seed + " ";
      for (int account = 0; account < risks.length; account++) {
        String id = name + snapshot.accounts().id(account);
        scored.add(new ScoredAccount(id, (double) risks[account]));
      }
      for (TruthAccount account : marketplace.truth().rings()) {
        truth.add(
            new TruthAccount(
                name + account.accountId(),
                account.fraud(),
                name + account.ringId(),
                account.typology()));
      }
    }
  }

  PartCounts counts() {
    return new PartCounts(scored.size(), (int) truth.stream().filter(TruthAccount::fraud).count());
  }

  /** With intervals by bootstrap over rings. */
  RankingQuality quality() {
    return Evaluation.evaluate(new EvaluationInput(List.of(), truth, true, null, scored))
        .accounts()
        .byRisk();
  }
}
