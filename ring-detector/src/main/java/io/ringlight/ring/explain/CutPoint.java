package io.ringlight.ring.explain;

/**
 * A node that holds a part of a ring to the rest.
 *
 * @param membersCutOff how many other members would no longer be connected with the largest part
 *     without it
 */
public record CutPoint(RingNode node, int membersCutOff) {}
