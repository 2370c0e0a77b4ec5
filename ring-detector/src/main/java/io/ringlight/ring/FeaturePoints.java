package io.ringlight.ring;

/**
 * What one measure of a group gave to its score.
 *
 * @param feature the name of a {@link io.ringlight.ring.score.Feature}; another version may know
 *     others
 * @param value as it was measured
 * @param points added to the logarithm of the odds; below zero where the measure pushed it down
 */
public record FeaturePoints(String feature, double value, double points) {}
