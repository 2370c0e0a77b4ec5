package io.ringlight.bench;

import io.ringlight.gnn.network.NetworkTraining;
import io.ringlight.gnn.network.RiskNetwork;
import io.ringlight.gnn.network.RiskScorer;
import io.ringlight.gnn.network.TrainingSettings;

/**
 * A network that was trained before, and goes on with the labels of the task.
 *
 * @param epochs how many passes; 0 for the network as it was
 */
record TunedNetwork(RiskNetwork start, int epochs) implements RiskContender {
  @Override
  public float[] scores(RiskTask task) {
    RiskNetwork network = epochs == 0 ? start : goOn(task);
    try (RiskScorer scorer = new RiskScorer(network)) {
      return scorer.logits(task.values(task.test()), task.test().length);
    }
  }

  private RiskNetwork goOn(RiskTask task) {
    TrainingSettings settings = TrainingSettings.FINE_TUNING.withEpochs(epochs);
    return new NetworkTraining(settings, epoch -> {})
        .goOn(start, task.labelled(task.training()), task.labelled(task.validation()));
  }
}
