package io.ringlight.bench;

import io.ringlight.gnn.network.NetworkTraining;
import io.ringlight.gnn.network.RiskNetwork;
import io.ringlight.gnn.network.RiskScorer;
import io.ringlight.gnn.network.TrainingSettings;

/** The network that Ringlight trains. */
record NetworkContender(TrainingSettings settings) implements RiskContender {
  @Override
  public float[] scores(RiskTask task) {
    RiskNetwork network =
        new NetworkTraining(settings, epoch -> {})
            .fit(task.labelled(task.training()), task.labelled(task.validation()));
    try (RiskScorer scorer = new RiskScorer(network)) {
      return scorer.logits(task.values(task.test()), task.test().length);
    }
  }
}
