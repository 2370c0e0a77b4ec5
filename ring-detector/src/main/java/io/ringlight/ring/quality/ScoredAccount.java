package io.ringlight.ring.quality;

/**
 * An account of the marketplace.
 *
 * @param risk what a model says of it, 0 to 1; null without a model
 */
public record ScoredAccount(String accountId, Double risk) {}
