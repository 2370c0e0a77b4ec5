package io.ringlight.ring;

import io.ringlight.graph.AccountKind;

/**
 * An account in a ring.
 *
 * @param account its number in the snapshot
 * @param risk what the model says, 0 to 1; null without a model
 */
public record Member(int account, String accountId, AccountKind kind, Float risk, RingRole role) {}
