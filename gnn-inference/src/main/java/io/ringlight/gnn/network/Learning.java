package io.ringlight.gnn.network;

import io.ringlight.gnn.engine.TorchEngine;
import java.util.SplittableRandom;

/** Learns epoch by epoch from encoded rows. For one thread. */
final class Learning implements AutoCloseable {
  private static final double LEAST_RATE = 0.02;

  private final TrainingSettings settings;
  private final EncodedRows training;
  private final EncodedRows validation;
  private final LearningState state;
  private final BatchGradients gradients;
  private final BatchLogits logits;
  private final float[] gradient;

  Learning(
      Architecture architecture,
      TrainingSettings settings,
      EncodedRows training,
      EncodedRows validation,
      LearningState state) {
    this.settings = settings;
    this.training = training;
    this.validation = validation;
    this.state = state;
    this.gradients = new BatchGradients(architecture, settings);
    this.logits = new BatchLogits(architecture);
    this.gradient = new float[state.weights.length];
  }

  /** Whether another epoch may help. */
  boolean goesOn() {
    return state.epoch < settings.epochs() && state.epoch - state.bestEpoch < settings.patience();
  }

  /** Passes once over the training rows, in an order of its own. */
  Epoch epoch() {
    long seed = new SplittableRandom(settings.seed() + state.epoch).nextLong();
    TorchEngine.seed((int) seed);
    int[] order = shuffled(training.size(), seed);
    double loss = 0;
    for (int from = 0; from < order.length; from += settings.batch()) {
      int to = Math.min(order.length, from + settings.batch());
      loss += gradients.of(state.weights, training, order, from, to, gradient) * (to - from);
      double passed = state.epoch + (double) from / order.length;
      state.optimizer.step(state.weights, gradient, rate(passed), settings.decay());
      state.average(settings.averaging());
    }
    state.epoch++;
    return judged(loss / order.length);
  }

  /** Judges the present state, and keeps it if it is the best. */
  Epoch judged(double loss) {
    float[] logits = validationLogits();
    for (float logit : logits) {
      if (!Float.isFinite(logit)) {
        throw new IllegalStateException(
            "The network's weights grew beyond all bounds in pass %d.".formatted(state.epoch));
      }
    }
    double precision = AveragePrecision.of(logits, validation.targets(), validation.weights());
    state.judge(precision);
    return new Epoch(state.epoch, loss, precision, state.bestEpoch == state.epoch);
  }

  private float[] validationLogits() {
    logits.set(state.average);
    return logits.all(validation.values());
  }

  /** The best network's logits of the validation rows. */
  float[] bestLogits() {
    logits.set(state.best);
    return logits.all(validation.values());
  }

  private double rate(double passed) {
    double rising = Math.min(1, passed + 0.02);
    double falling = 0.5 + 0.5 * StrictMath.cos(Math.PI * passed / settings.epochs());
    return settings.rate() * Math.min(rising, Math.max(LEAST_RATE, falling));
  }

  private static int[] shuffled(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  @Override
  public void close() {
    gradients.close();
    logits.close();
  }
}
