package io.ringlight.gnn.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The state of a training as a safetensors file. */
final class CheckpointFormat {
  private static final int ARRAYS = 5;

  private CheckpointFormat() {}

  static byte[] write(String key, LearningState state) {
    int size = state.weights.length;
    float[] values = Arrays.copyOf(state.weights, ARRAYS * size);
    System.arraycopy(state.average, 0, values, size, size);
    System.arraycopy(state.best, 0, values, 2 * size, size);
    System.arraycopy(state.optimizer.first(), 0, values, 3 * size, size);
    System.arraycopy(state.optimizer.second(), 0, values, 4 * size, size);
    Map<String, String> numbers =
        Map.of(
            "steps", Long.toString(state.optimizer.steps()),
            "epoch", Integer.toString(state.epoch),
            "best_epoch", Integer.toString(state.bestEpoch),
            "best_precision", Double.toString(state.bestPrecision),
            "key", key);
    return Safetensors.write(tensors(size), values, new TreeMap<>(numbers));
  }

  /**
   * Reads a state.
   *
   * @param begun the state that the training begins with
   * @throws IllegalArgumentException when it is damaged or of another training
   */
  static LearningState read(byte[] file, String key, LearningState begun) {
    JsonNode numbers = Safetensors.metadata(file);
    if (!numbers.path("key").asText().equals(key)) {
      throw new IllegalArgumentException("it is of another training");
    }
    int size = begun.weights.length;
    float[] values = Safetensors.read(file, tensors(size));
    AdamW optimizer =
        begun.optimizer.at(
            part(values, 3, size), part(values, 4, size), numbers.path("steps").asLong());
    LearningState state =
        new LearningState(
            part(values, 0, size), part(values, 1, size), part(values, 2, size), optimizer);
    state.epoch = numbers.path("epoch").asInt();
    state.bestEpoch = numbers.path("best_epoch").asInt();
    state.bestPrecision = Double.parseDouble(numbers.path("best_precision").asText());
    return state;
  }

  private static List<Tensor> tensors(int size) {
    return List.of(
        Tensor.of("weights", size),
        Tensor.of("average", size),
        Tensor.of("best", size),
        Tensor.of("first", size),
        Tensor.of("second", size));
  }

  private static float[] part(float[] values, int number, int size) {
    return Arrays.copyOfRange(values, number * size, (number + 1) * size);
  }
}
