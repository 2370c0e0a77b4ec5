package io.ringlight.gnn.drift;

/**
 * How far a feature has moved.
 *
 * @param feature its name
 * @param index the population stability index, 0 or more
 */
public record FeatureDrift(String feature, double index) {}
