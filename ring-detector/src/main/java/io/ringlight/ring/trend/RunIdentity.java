package io.ringlight.ring.trend;

import java.time.Instant;

/**
 * Which run, and what makes it comparable with another.
 *
 * @param asOf the moment the marketplace is seen at, in {@link io.ringlight.graph.Times}
 * @param detector its code
 * @param minScore the least score of a listed ring
 */
public record RunIdentity(
    String runId, Instant finishedAt, long asOf, String detector, double minScore) {}
