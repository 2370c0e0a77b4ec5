package io.ringlight.gnn.network;

import java.util.List;

/**
 * The name and the shape of an array of floats that is kept with a network.
 *
 * @param name unique in its network
 * @param shape its dimensions, slowest first, each at least 1
 */
record Tensor(String name, List<Integer> shape) {
  Tensor {
    shape = List.copyOf(shape);
  }

  static Tensor of(String name, Integer... shape) {
    return new Tensor(name, List.of(shape));
  }

  /** How many floats it holds. */
  int size() {
    int size = 1;
    for (int length : shape) {
      size = Math.multiplyExact(size, length);
    }
    return size;
  }
}
