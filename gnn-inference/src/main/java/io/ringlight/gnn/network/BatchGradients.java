package io.ringlight.gnn.network;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.GradientCollector;
import io.ringlight.gnn.engine.TorchEngine;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * The gradients of the loss for a batch of rows. The loss is the cross entropy of each member,
 * weighed by row, so that members learn apart. For one thread.
 */
final class BatchGradients implements AutoCloseable {
  private final Architecture architecture;
  private final TrainingSettings settings;
  private final Forward forward;
  private final NDManager manager = NDManager.newBaseManager();
  private final ParameterArrays parameters;
  private final ByteBuffer values;
  private final ByteBuffer targets;
  private final ByteBuffer weights;

  BatchGradients(Architecture architecture, TrainingSettings settings) {
    this.architecture = architecture;
    this.settings = settings;
    this.forward = new Forward(architecture, settings.dropout());
    this.parameters = new ParameterArrays(architecture);
    this.values = AlignedMemory.floats(settings.batch() * architecture.inputWidth());
    this.targets = AlignedMemory.floats(settings.batch());
    this.weights = AlignedMemory.floats(settings.batch());
  }

  /**
   * Computes the loss and its gradients.
   *
   * @param order the rows of the batch are those it lists from {@code from} to {@code to}
   * @param gradients takes them, tensor after tensor
   * @return the mean loss
   */
  double of(float[] network, EncodedRows rows, int[] order, int from, int to, float[] gradients) {
    parameters.set(network);
    fill(rows, order, from, to);
    try (NDManager batch = manager.newSubManager()) {
      List<NDArray> arrays = parameters.arrays(batch);
      arrays.forEach(array -> array.setRequiresGradient(true));
      int count = to - from;
      NDArray input = array(batch, values, new Shape(count, architecture.inputWidth()));
      try (GradientCollector collector =
          Engine.getEngine(TorchEngine.NAME).newGradientCollector()) {
        NDArray loss = loss(batch, forward.logits(arrays, input), count);
        collector.backward(loss);
        copy(arrays, gradients);
        return loss.getFloat();
      }
    }
  }

  private void fill(EncodedRows rows, int[] order, int from, int to) {
    FloatBuffer value = values.asFloatBuffer();
    FloatBuffer target = targets.asFloatBuffer();
    FloatBuffer weight = weights.asFloatBuffer();
    for (int i = from; i < to; i++) {
      int row = order[i];
      value.put(rows.values()[row]);
      target.put(rows.targets()[row]);
      double more = rows.targets()[row] == 1 ? settings.positiveWeight() : 1;
      weight.put((float) (rows.weights()[row] * more));
    }
  }

  private NDArray loss(NDManager batch, NDArray logits, int count) {
    NDArray target = array(batch, targets, new Shape(1, count));
    NDArray weight = array(batch, weights, new Shape(1, count));
    return Activation.softPlus(logits).sub(logits.mul(target)).mul(weight).mean();
  }

  private static NDArray array(NDManager batch, ByteBuffer memory, Shape shape) {
    int bytes = Math.toIntExact(shape.size() * Float.BYTES);
    ByteBuffer part = memory.slice(0, bytes).order(memory.order());
    return batch.create(part, shape, DataType.FLOAT32);
  }

  private static void copy(List<NDArray> arrays, float[] gradients) {
    int position = 0;
    for (NDArray array : arrays) {
      float[] part = array.getGradient().toFloatArray();
      System.arraycopy(part, 0, gradients, position, part.length);
      position += part.length;
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
