package io.ringlight.gnn.network;

/** Is told of each epoch of a training, on the thread that trains. */
@FunctionalInterface
public interface TrainingListener {
  void ended(Epoch epoch);
}
