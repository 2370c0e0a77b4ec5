package io.ringlight.ring.quality;

/**
 * Judged rings with a score from low (included) to high (left out, but for 1).
 *
 * @param meanScore null when the bin is empty
 * @param colludes those of them most of whose labelled members are fraud
 */
public record ReliabilityBin(double low, double high, Double meanScore, Proportion colludes) {}
