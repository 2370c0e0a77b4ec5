package io.ringlight.gnn.network;

import io.ringlight.gnn.engine.TorchEngine;

/**
 * Trains a network. The result depends on the settings, the rows and the kind of processor alone;
 * one training at a time draws from the engine's random numbers, others wait.
 */
public final class NetworkTraining {
  private static final Object ENGINE_RANDOM = new Object();

  private final TrainingSettings settings;
  private final TrainingListener listener;
  private final Checkpoints checkpoints;

  /** A training that keeps nothing before it ends. */
  public NetworkTraining(TrainingSettings settings, TrainingListener listener) {
    this(settings, listener, Checkpoints.NONE);
  }

  /** A training that keeps its state, and goes on from it where it was interrupted. */
  public NetworkTraining(
      TrainingSettings settings, TrainingListener listener, Checkpoints checkpoints) {
    TorchEngine.start(message -> {});
    this.settings = settings;
    this.listener = listener;
    this.checkpoints = checkpoints;
  }

  /**
   * Trains a new network.
   *
   * @param training rows to learn from, of both kinds
   * @param validation rows to choose the best epoch by and to calibrate with, of both kinds
   * @throws IllegalArgumentException when either lacks fraud or honest accounts
   */
  public RiskNetwork fit(TrainingRows training, TrainingRows validation) {
    check(training, "training");
    check(validation, "validation");
    FeatureEncoding encoding = EncodingFit.fit(training.rows(), training.chosen());
    Architecture architecture =
        new Architecture(
            encoding.blocks(),
            settings.hinges(),
            settings.blockWidth(),
            settings.trunkWidth(),
            settings.members());
    float[] start = InitialWeights.of(architecture, settings.seed(), training.positiveShare());
    LearningState state = new LearningState(start, new float[start.length]);
    return learn(encoding, architecture, state, training, validation);
  }

  /**
   * Goes on from a network with rows of its schema, of which few will do: weights are drawn back
   * toward the start, its encoding stays, and on the validation rows the result is never worse than
   * the start. The sizes of the settings mean nothing here.
   *
   * @throws IllegalArgumentException as for {@link #fit}, or when the rows have other columns
   */
  public RiskNetwork goOn(RiskNetwork start, TrainingRows training, TrainingRows validation) {
    check(training, "training");
    check(validation, "validation");
    if (!training.rows().schema().equals(start.schema())) {
      throw new IllegalArgumentException("the rows have other columns than the network reads");
    }
    float[] weights = start.weights();
    LearningState state = new LearningState(weights, weights);
    return learn(start.encoding(), start.architecture(), state, training, validation);
  }

  private RiskNetwork learn(
      FeatureEncoding encoding,
      Architecture architecture,
      LearningState begun,
      TrainingRows training,
      TrainingRows validation) {
    EncodedRows learned = EncodedRows.of(encoding, training);
    EncodedRows held = EncodedRows.of(encoding, validation);
    String key = TrainingKey.of(settings, begun.weights, learned, held);
    LearningState state = checkpoints.latest(key, begun);
    synchronized (ENGINE_RANDOM) {
      try (Learning learning = new Learning(architecture, settings, learned, held, state)) {
        if (state.epoch == 0) {
          listener.ended(learning.judged(Double.NaN));
        }
        while (learning.goesOn()) {
          listener.ended(learning.epoch());
          checkpoints.keep(key, state);
        }
        Calibration calibration =
            CalibrationFit.of(learning.bestLogits(), held.targets(), held.weights());
        return new RiskNetwork(encoding, architecture, state.best, calibration, settings.seed());
      }
    }
  }

  private static void check(TrainingRows rows, String part) {
    double share = rows.positiveShare();
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(
          "the rows for %s are not of both kinds: %s of %d are fraud"
              .formatted(part, share > 0 ? "all" : "none", rows.size()));
    }
  }
}
