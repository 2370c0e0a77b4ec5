package io.ringlight.gnn.network;

import io.ringlight.gnn.feature.FeatureRows;
import java.nio.FloatBuffer;

/** Encodes a batch of rows and runs it through a network. For one thread at a time. */
final class ScoringBatch implements AutoCloseable {
  private final FeatureEncoding encoding;
  private final BatchLogits logits;
  private final float[] row;
  private final float[] encoded;

  ScoringBatch(RiskNetwork network) {
    this.encoding = network.encoding();
    this.logits = new BatchLogits(network.architecture());
    this.row = new float[encoding.schema().width()];
    this.encoded = new float[encoding.width()];
    logits.set(network.weights());
  }

  /**
   * The logits of some rows that follow each other, and of others behind that mean nothing.
   *
   * @param count at most {@link BatchLogits#ROWS}
   */
  float[] logits(FeatureRows rows, int from, int count) {
    FloatBuffer input = logits.input();
    for (int i = 0; i < count; i++) {
      rows.row(from + i, row, 0);
      encoding.encode(row, 0, encoded, 0);
      input.put(encoded);
    }
    logits.pad(input);
    return logits.run();
  }

  @Override
  public void close() {
    logits.close();
  }
}
