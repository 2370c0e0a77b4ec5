package io.ringlight.ring;

import java.util.Comparator;

/**
 * A ring of this run that goes on from a ring of the previous one.
 *
 * @param ring place in this run's list
 * @param previous place among the previous run's live rings
 * @param shared how many accounts are in both
 * @param union how many accounts are in either
 * @param previousId the previous ring's id
 * @param firstAccount the ring's first account id, which no other ring of the run has
 */
record RingOverlap(
    int ring, int previous, int shared, int union, String previousId, String firstAccount) {
  /** Closest first; no two overlaps of a run compare as equal. */
  static final Comparator<RingOverlap> CLOSEST_FIRST =
      Comparator.comparingInt((RingOverlap overlap) -> -overlap.shared)
          .thenComparingInt(RingOverlap::union)
          .thenComparing(RingOverlap::previousId)
          .thenComparing(RingOverlap::firstAccount);

  /** One ring goes on from another when they share most of the smaller one. */
  static boolean goesOn(int shared, int leftSize, int rightSize) {
    return 2 * shared > Math.min(leftSize, rightSize);
  }
}
