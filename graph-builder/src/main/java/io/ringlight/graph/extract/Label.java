package io.ringlight.graph.extract;

/**
 * What somebody found out about an account.
 *
 * @param fraud whether the account took part in fraud; else it is legit
 * @param labelledAt since when that is known, in {@link io.ringlight.graph.Times}; {@code
 *     Times.MISSING} when the file does not say
 * @param ringId the ring it belongs to, or null
 * @param typology what that ring does, or null
 * @param source who says so, or null
 */
public record Label(
    String accountId,
    boolean fraud,
    long labelledAt,
    String ringId,
    String typology,
    String source) {}
