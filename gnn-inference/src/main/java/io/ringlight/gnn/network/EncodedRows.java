package io.ringlight.gnn.network;

import io.ringlight.gnn.feature.FeatureRows;

/**
 * Training rows as the network reads them: encoded once, read in every epoch. Takes four bytes for
 * each row and encoded column.
 *
 * @param values a row each
 * @param targets 1 for fraud, else 0
 * @param weights how much each counts
 */
record EncodedRows(float[][] values, float[] targets, float[] weights) {
  static EncodedRows of(FeatureEncoding encoding, TrainingRows training) {
    FeatureRows rows = training.rows();
    float[] raw = new float[rows.schema().width()];
    float[][] values = new float[training.size()][encoding.width()];
    for (int i = 0; i < values.length; i++) {
      rows.row(training.chosen()[i], raw, 0);
      encoding.encode(raw, 0, values[i], 0);
    }
    return new EncodedRows(values, training.targets(), training.weights());
  }

  int size() {
    return values.length;
  }
}
