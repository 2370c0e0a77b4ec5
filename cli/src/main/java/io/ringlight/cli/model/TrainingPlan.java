package io.ringlight.cli.model;

import io.ringlight.cli.run.CheckpointDirectory;
import io.ringlight.cli.run.KnownTable;
import io.ringlight.cli.run.RunModel;
import io.ringlight.gnn.network.TrainingSettings;
import io.ringlight.ring.score.RingScore;

/**
 * How a model is to be trained.
 *
 * @param from what the network goes on from; null for nothing
 * @param known what is known of neighbours; null for nothing
 * @param seed everything random follows from it
 * @param epochs at most so many passes; null for as many as do well
 * @param validation the share of labelled accounts that weights are not fitted to: the later half
 *     measures, the other chooses
 * @param threads at least 1; what is learnt does not depend on it
 * @param checkpoints where the state of an interrupted training lies
 */
public record TrainingPlan(
    RunModel from,
    KnownTable known,
    long seed,
    Integer epochs,
    double validation,
    int threads,
    CheckpointDirectory checkpoints) {
  /** What the ring score goes on from. */
  RingScore score() {
    return from == null ? RingScore.shipped() : from.score();
  }

  /** Whether the network goes on from another. */
  boolean goesOn() {
    return from != null && from.risks() != null;
  }

  TrainingSettings settings() {
    TrainingSettings settings =
        (goesOn() ? TrainingSettings.FINE_TUNING : TrainingSettings.DEFAULT).withSeed(seed);
    return epochs == null ? settings : settings.withEpochs(epochs);
  }
}
