package io.ringlight.ring.quality;

/**
 * What became of a known ring.
 *
 * @param typology what it does; {@code unknown} where the truth does not say
 * @param members how many accounts it has
 * @param listedRingId the listed ring that finds it, or else overlaps it most; null when none does
 * @param listedTypology what that ring is said to do; null when there is none, or it says nothing
 * @param jaccard with that ring; 0 without one
 */
public record KnownRingOutcome(
    String ringId,
    String typology,
    int members,
    boolean found,
    String listedRingId,
    String listedTypology,
    double jaccard) {}
