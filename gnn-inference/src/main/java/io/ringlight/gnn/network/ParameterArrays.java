package io.ringlight.gnn.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * All weights of a network in one piece of memory outside the heap, from which the engine reads
 * them without copying. Each tensor begins at a multiple of 64 bytes: the engine's sums then run in
 * the same order every time. Not safe for several threads.
 */
final class ParameterArrays {
  private final List<Tensor> tensors;
  private final List<ByteBuffer> buffers = new ArrayList<>();

  ParameterArrays(Architecture architecture) {
    this.tensors = architecture.tensors();
    for (Tensor tensor : tensors) {
      buffers.add(AlignedMemory.floats(tensor.size()));
    }
  }

  /** Takes the weights of all tensors, one after the other. */
  void set(float[] weights) {
    int position = 0;
    for (int i = 0; i < tensors.size(); i++) {
      int size = tensors.get(i).size();
      buffers.get(i).asFloatBuffer().put(weights, position, size);
      position += size;
    }
  }

  /** New arrays over the present weights, without gradients, for as long as the manager lives. */
  List<NDArray> arrays(NDManager manager) {
    List<NDArray> arrays = new ArrayList<>(tensors.size());
    for (int i = 0; i < tensors.size(); i++) {
      long[] shape = tensors.get(i).shape().stream().mapToLong(Integer::longValue).toArray();
      arrays.add(manager.create(buffers.get(i), new Shape(shape), DataType.FLOAT32));
    }
    return arrays;
  }
}
