package io.ringlight.gnn.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Runs encoded rows through a network, always {@link #ROWS} at a time, because the engine gives
 * other last bits for small batches. Its memory outside the heap is taken once. For one thread.
 */
final class BatchLogits implements AutoCloseable {
  /** The fastest batch that was measured. */
  static final int ROWS = 4096;

  private final Architecture architecture;
  private final Forward forward;
  private final NDManager manager = NDManager.newBaseManager();
  private final ParameterArrays parameters;
  private final List<NDArray> arrays;
  private final ByteBuffer memory;
  private final float[] padding;

  BatchLogits(Architecture architecture) {
    this.architecture = architecture;
    this.forward = new Forward(architecture, 0);
    this.parameters = new ParameterArrays(architecture);
    this.arrays = parameters.arrays(manager);
    this.memory = AlignedMemory.floats(ROWS * architecture.inputWidth());
    this.padding = new float[architecture.inputWidth()];
  }

  void set(float[] weights) {
    parameters.set(weights);
  }

  /** Where {@link #ROWS} encoded rows go, one after the other. */
  FloatBuffer input() {
    return memory.asFloatBuffer();
  }

  /** Fills what is left of the input with rows of zeros. */
  void pad(FloatBuffer input) {
    while (input.hasRemaining()) {
      input.put(padding);
    }
  }

  /** The mean of the members' logits for each of the rows that were put into the input. */
  float[] run() {
    try (NDManager batch = manager.newSubManager()) {
      Shape shape = new Shape(ROWS, architecture.inputWidth());
      NDArray rows = batch.create(memory, shape, DataType.FLOAT32);
      NDArray logits = forward.logits(arrays, rows);
      return logits.mean(new int[] {0}).toFloatArray();
    }
  }

  /** The logits of all rows. */
  float[] all(float[][] rows) {
    float[] logits = new float[rows.length];
    for (int from = 0; from < rows.length; from += ROWS) {
      int to = Math.min(rows.length, from + ROWS);
      FloatBuffer input = input();
      for (float[] row : Arrays.asList(rows).subList(from, to)) {
        input.put(row);
      }
      pad(input);
      System.arraycopy(run(), 0, logits, from, to - from);
    }
    return logits;
  }

  @Override
  public void close() {
    manager.close();
  }
}
