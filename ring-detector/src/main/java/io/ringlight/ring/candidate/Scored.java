package io.ringlight.ring.candidate;

/**
 * A group with its scores.
 *
 * @param accounts ascending
 * @param features one value for each {@link io.ringlight.ring.score.Feature}
 * @param score probability that it is a ring
 * @param wholeness expected overlap with a whole ring
 */
public record Scored(int[] accounts, double[] features, double score, double wholeness) {}
