package io.ringlight.ring.quality;

import java.util.Comparator;

/**
 * A listed ring and a known ring that share accounts.
 *
 * @param jaccard accounts in both over accounts in either, of those that count
 */
record Overlap(ListedRing listed, KnownRing known, double jaccard) {
  /** The least Jaccard index at which a listed ring finds a known one. */
  static final double FOUND = 0.5;

  static final Comparator<Overlap> BEST_FIRST =
      Comparator.comparingDouble((Overlap overlap) -> -overlap.jaccard)
          .thenComparingDouble(overlap -> -overlap.listed.score())
          .thenComparing(overlap -> overlap.listed.ringId())
          .thenComparing(overlap -> overlap.known.ringId());
}
