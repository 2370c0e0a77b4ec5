package io.ringlight.gnn.network;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Tensors of floats in the safetensors format: the length of a JSON header, the header with each
 * tensor's type, shape and place, and the numbers, lowest byte first. Nothing in it can run.
 */
final class Safetensors {
  private static final String METADATA = "__metadata__";
  private static final int ALIGNMENT = 8;

  private Safetensors() {}

  /**
   * Writes tensors; equal arguments give equal bytes.
   *
   * @param values of all tensors, one after the other
   * @param metadata names and texts that go into the header
   */
  static byte[] write(List<Tensor> tensors, float[] values, Map<String, String> metadata) {
    byte[] header = header(tensors, metadata);
    int padding = -header.length & (ALIGNMENT - 1);
    int size = Long.BYTES + header.length + padding + values.length * Float.BYTES;
    ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(header.length + padding).put(header);
    for (int i = 0; i < padding; i++) {
      bytes.put((byte) ' ');
    }
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }

  private static byte[] header(List<Tensor> tensors, Map<String, String> metadata) {
    ObjectNode header = new ObjectMapper().createObjectNode();
    if (!metadata.isEmpty()) {
      metadata.forEach(header.putObject(METADATA)::put);
    }
    long start = 0;
    for (Tensor tensor : tensors) {
      long end = start + (long) tensor.size() * Float.BYTES;
      ObjectNode entry = header.putObject(tensor.name()).put("dtype", "F32");
      tensor.shape().forEach(entry.putArray("shape")::add);
      entry.putArray("data_offsets").add(start).add(end);
      start = end;
    }
    return header.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads tensors, which must be the expected ones and no others, one after the other.
   *
   * @return the values of all tensors, each finite
   * @throws IllegalArgumentException with half a sentence that says what is wrong
   */
  static float[] read(byte[] file, List<Tensor> expected) {
    JsonNode header = header(file);
    long start = 0;
    int tensors = header.has(METADATA) ? 1 : 0;
    for (Tensor tensor : expected) {
      JsonNode entry = header.path(tensor.name());
      check(entry.isObject(), "its weights lack " + tensor.name());
      check(
          entry.path("dtype").asText().equals("F32") && shaped(entry, tensor),
          "its weights have %s of type %s and shape %s, not F32 and %s"
              .formatted(tensor.name(), entry.path("dtype"), entry.path("shape"), tensor.shape()));
      long end = start + (long) tensor.size() * Float.BYTES;
      check(
          entry.path("data_offsets").path(0).asLong(-1) == start
              && entry.path("data_offsets").path(1).asLong(-1) == end,
          "its weights have " + tensor.name() + " at another place");
      start = end;
      tensors++;
    }
    check(header.size() == tensors, "its weights hold more tensors than its network has");
    return values(file, start);
  }

  /** What the header says of itself; empty where it says nothing. */
  static JsonNode metadata(byte[] file) {
    return header(file).path(METADATA);
  }

  private static boolean shaped(JsonNode entry, Tensor tensor) {
    JsonNode shape = entry.path("shape");
    if (shape.size() != tensor.shape().size()) {
      return false;
    }
    for (int i = 0; i < shape.size(); i++) {
      if (shape.get(i).asLong(-1) != tensor.shape().get(i)) {
        return false;
      }
    }
    return true;
  }

  private static JsonNode header(byte[] file) {
    try {
      JsonNode header = new ObjectMapper().readTree(file, Long.BYTES, headerLength(file));
      check(header != null && header.isObject(), "its weights have no header");
      return header;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("its weights have no whole header", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int headerLength(byte[] file) {
    check(file.length > Long.BYTES, "its weights are empty");
    long length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
    check(length > 0 && length <= file.length - Long.BYTES, "its weights have no whole header");
    return (int) length;
  }

  private static float[] values(byte[] file, long bytes) {
    int from = Long.BYTES + headerLength(file);
    check(
        file.length - from == bytes,
        "its weights have %d bytes of numbers, not %d".formatted(file.length - from, bytes));
    float[] values = new float[(int) (bytes / Float.BYTES)];
    byte[] data = Arrays.copyOfRange(file, from, file.length);
    ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    for (float value : values) {
      check(Float.isFinite(value), "its weights hold " + value);
    }
    return values;
  }

  private static void check(boolean right, String wrong) {
    if (!right) {
      throw new IllegalArgumentException(wrong);
    }
  }
}
