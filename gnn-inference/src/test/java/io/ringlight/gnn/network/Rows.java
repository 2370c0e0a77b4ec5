package io.ringlight.gnn.network;

import io.ringlight.gnn.feature.FeatureBlock;
import io.ringlight.gnn.feature.FeatureSchema;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Made-up rows: fraud where an own column and the first of its neighbours' are both high. */
final class Rows {
  static final FeatureSchema SCHEMA =
      new FeatureSchema(
          1,
          List.of(
              new FeatureBlock("own", List.of("age", "orders", "constant")),
              new FeatureBlock("device_1", List.of("mean", "most"))));

  private Rows() {}

  static ValueRows random(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int width = SCHEMA.width();
    float[] values = new float[count * width];
    for (int row = 0; row < count; row++) {
      for (int column = 0; column < width; column++) {
        values[row * width + column] = (float) Math.exp(4 * random.nextDouble());
      }
      values[row * width + 2] = 7;
      if (random.nextInt(4) == 0) {
        values[row * width + 4] = Float.NaN;
      }
    }
    return new ValueRows(SCHEMA, values, count);
  }

  static TrainingRows labelled(ValueRows rows, int from, int to) {
    int[] chosen = IntStream.range(from, to).toArray();
    float[] targets = new float[chosen.length];
    float[] weights = new float[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      int first = chosen[i] * SCHEMA.width();
      boolean fraud = rows.values()[first] > 12 && rows.values()[first + 3] > 12;
      targets[i] = fraud ? 1 : 0;
      weights[i] = 1;
    }
    return new TrainingRows(rows, chosen, targets, weights);
  }

  /** A network with random weights, whose calibration says the plain logistic curve. */
  static RiskNetwork network(long seed) {
    ValueRows rows = random(500, seed);
    FeatureEncoding encoding = EncodingFit.fit(rows, IntStream.range(0, 500).toArray());
    Architecture architecture = new Architecture(encoding.blocks(), 3, 4, 5, 2);
    float[] weights = InitialWeights.of(architecture, seed, 0.1);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < weights.length; i++) {
      weights[i] += (float) (0.4 * random.nextDouble() - 0.2);
    }
    return new RiskNetwork(encoding, architecture, weights, new Calibration(1, 0, 0.1), seed);
  }
}
