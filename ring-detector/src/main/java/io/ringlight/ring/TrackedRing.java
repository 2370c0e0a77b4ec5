package io.ringlight.ring;

import java.util.List;

/**
 * A ring with its identity across runs.
 *
 * @param ringId kept from run to run and never reused
 * @param revision 1 for a new ring; raised when its members change
 * @param lineage ids of the previous rings it came from, other than its own, ascending
 */
public record TrackedRing(
    String ringId, int revision, RingStatus status, List<String> lineage, Ring ring) {
  public TrackedRing {
    lineage = List.copyOf(lineage);
  }
}
