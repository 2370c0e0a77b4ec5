package io.ringlight.gnn.network;

import io.ringlight.gnn.feature.FeatureSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A trained network as a value: which columns it reads and how they are encoded, its sizes, its
 * weights, and its calibration. Immutable; needs no engine to be read, written or checked.
 */
public final class RiskNetwork {
  private final FeatureEncoding encoding;
  private final Architecture architecture;
  private final float[] weights;
  private final Calibration calibration;
  private final long seed;

  RiskNetwork(
      FeatureEncoding encoding,
      Architecture architecture,
      float[] weights,
      Calibration calibration,
      long seed) {
    if (!architecture.blocks().equals(encoding.blocks())) {
      throw new IllegalArgumentException(
          "its network has blocks of %s columns, its encoding of %s"
              .formatted(architecture.blocks(), encoding.blocks()));
    }
    if (architecture.parameters() != weights.length) {
      throw new IllegalArgumentException(
          "its network has %d weights, not %d"
              .formatted(weights.length, architecture.parameters()));
    }
    this.encoding = encoding;
    this.architecture = architecture;
    this.weights = weights.clone();
    this.calibration = calibration;
    this.seed = seed;
  }

  /** The columns that rows must have; it does not read all of them. */
  public FeatureSchema schema() {
    return encoding.schema();
  }

  public Architecture architecture() {
    return architecture;
  }

  public Calibration calibration() {
    return calibration;
  }

  /** What everything random in its training followed from. */
  public long seed() {
    return seed;
  }

  /** The same network with another calibration. */
  public RiskNetwork withCalibration(Calibration other) {
    return new RiskNetwork(encoding, architecture, weights, other, seed);
  }

  /** The knots of its encoding and its weights, as a safetensors file; equal for equal networks. */
  public byte[] safetensors() {
    int knots = encoding.knots().length;
    float[] values = Arrays.copyOf(encoding.knots(), 2 * knots + weights.length);
    System.arraycopy(encoding.levels(), 0, values, knots, knots);
    System.arraycopy(weights, 0, values, 2 * knots, weights.length);
    return Safetensors.write(tensors(encoding.columns().length, architecture), values, Map.of());
  }

  /** What {@link #safetensors} holds for a network that reads so many columns. */
  static List<Tensor> tensors(int columns, Architecture architecture) {
    List<Tensor> tensors = new ArrayList<>();
    tensors.add(Tensor.of("encoding.knots", columns, ColumnEncoding.KNOTS));
    tensors.add(Tensor.of("encoding.levels", columns, ColumnEncoding.KNOTS));
    tensors.addAll(architecture.tensors());
    return tensors;
  }

  /** SHA-256, in hexadecimal digits, of all that the network is. */
  public String digest() {
    return new Sha256().add(RiskNetworkJson.bytes(this)).add(safetensors()).hex();
  }

  FeatureEncoding encoding() {
    return encoding;
  }

  float[] weights() {
    return weights.clone();
  }
}
