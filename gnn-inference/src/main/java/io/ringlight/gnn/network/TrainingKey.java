package io.ringlight.gnn.network;

import java.nio.charset.StandardCharsets;

/** What a training is: equal keys mean that it would learn the same. */
final class TrainingKey {
  private TrainingKey() {}

  /** Raised whenever the same rows and settings learn something else than before. */
  private static final String FORMAT = "1\n";

  /** SHA-256 of settings, first weights and all rows. */
  static String of(
      TrainingSettings settings, float[] start, EncodedRows training, EncodedRows validation) {
    Sha256 digest = new Sha256();
    digest.add(FORMAT.getBytes(StandardCharsets.UTF_8));
    digest.add(settings.toString().getBytes(StandardCharsets.UTF_8)).add(start);
    add(digest, training);
    add(digest, validation);
    return digest.hex();
  }

  private static void add(Sha256 digest, EncodedRows rows) {
    for (float[] row : rows.values()) {
      digest.add(row);
    }
    digest.add(rows.targets()).add(rows.weights());
  }
}
