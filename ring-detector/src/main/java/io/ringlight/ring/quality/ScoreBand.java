package io.ringlight.ring.quality;

/**
 * The judged rings with at least a given score; what each finds is settled among all listed ones.
 *
 * @param precision those of them that find a ring
 * @param recall known rings that one of them finds
 * @param f1 harmonic mean of both; null when there is nothing to find and nothing in the band
 * @param falseRings those of them that are false
 */
public record ScoreBand(
    double minScore, Proportion precision, Proportion recall, Double f1, Proportion falseRings) {}
