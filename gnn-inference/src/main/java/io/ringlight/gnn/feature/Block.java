package io.ringlight.gnn.feature;

import java.util.List;

/** Writes one or more blocks of an account's row. Safe for several threads. */
interface Block {
  /** The blocks, in the order in which they are written. */
  List<FeatureBlock> blocks();

  /** Writes an account's values for all blocks into a part of an array. */
  void write(int account, float[] target, int offset);
}
