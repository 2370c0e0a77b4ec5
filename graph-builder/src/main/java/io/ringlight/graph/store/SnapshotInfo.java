package io.ringlight.graph.store;

import java.time.Duration;

/**
 * What a snapshot says of itself beside its tables.
 *
 * @param asOf the moment it shows, in {@link io.ringlight.graph.Times}; {@code Times.MISSING} when
 *     it knows no time at all
 * @param window how far back it reaches; null: without limit
 * @param pseudonymized whether ids and texts are keyed hashes
 * @param keyFingerprint which key made them; null when not pseudonymized
 * @param createdBy program and version
 */
public record SnapshotInfo(
    long asOf, Duration window, boolean pseudonymized, String keyFingerprint, String createdBy) {}
