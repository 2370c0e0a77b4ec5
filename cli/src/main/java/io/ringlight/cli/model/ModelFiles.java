package io.ringlight.cli.model;

import io.ringlight.cli.run.Digest;

/** What a model directory holds, and how its files vouch for each other. */
final class ModelFiles {
  static final String FORMAT = "ringlight-model";
  static final int VERSION = 2;
  static final String MANIFEST = "manifest.json";
  static final String RING_SCORE = "ring-score.json";
  static final String WEIGHTS = "weights.safetensors";
  static final String CARD = "MODEL_CARD.md";

  private static final int ID_DIGITS = 24;

  private ModelFiles() {}

  /**
   * The id of a model: a digest of all that its manifest says beside. As the manifest tells the
   * digests of the other files, equal ids mean equal models.
   *
   * @param manifest with an empty text in place of the id
   */
  static String id(String manifest) {
    return "M-" + Digest.of(manifest).substring(0, ID_DIGITS);
  }
}
