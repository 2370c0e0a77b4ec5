package io.ringlight.ring.quality;

/**
 * How many accounts of a look-alike kind stand in listed rings.
 *
 * @param groups how many groups of the kind there are
 * @param flagged flagged accounts of all the kind's accounts
 * @param honestFlagged the same without accounts that the truth calls fraud: a fraudster may live
 *     in an honest house, and is rightly flagged there
 */
public record LookalikeShare(
    String kind, int groups, Proportion flagged, Proportion honestFlagged) {}
