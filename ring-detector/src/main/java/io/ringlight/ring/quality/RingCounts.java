package io.ringlight.ring.quality;

/**
 * What ring quality is computed from.
 *
 * @param found listed rings that find a known one
 * @param judged listed rings with a labelled member
 * @param known rings that the truth names
 */
record RingCounts(long found, long judged, long known) {
  /** Found of judged; null when nothing was judged. */
  Double precision() {
    return ratio(found, judged);
  }

  /** Found of known; null when nothing is known. */
  Double recall() {
    return ratio(found, known);
  }

  /** The harmonic mean of both; null when there is nothing to find and nothing was judged. */
  Double f1() {
    return ratio(2 * found, judged + known);
  }

  private static Double ratio(long part, long whole) {
    return whole == 0 ? null : (double) part / whole;
  }
}
