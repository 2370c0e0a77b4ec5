package io.ringlight.ring.quality;

/**
 * The judged rings with at least a given score.
 *
 * @param precision those of them that find a ring
 * @param falseRings those of them that are false
 */
public record ScoreBand(double minScore, Proportion precision, Proportion falseRings) {}
