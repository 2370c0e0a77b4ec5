package io.ringlight.ring.quality;

/**
 * What is known of an account.
 *
 * @param fraud whether it is a fraud account, else legit
 * @param ringId the ring it belongs to, or null; looked at for fraud accounts alone
 * @param typology what its ring does, or null
 */
public record TruthAccount(String accountId, boolean fraud, String ringId, String typology) {}
