package io.ringlight.ring.quality;

/**
 * What q-values promised and what came true.
 *
 * @param maxQValue rings with at most this q-value are looked at
 * @param chance those of them that are chance rings; the share should be at most maxQValue
 */
public record Significance(double maxQValue, Proportion chance) {}
