package io.ringlight.sample;

/**
 * Something known to be good.
 *
 * @param token a token that is never evidence, or that is known good for one account
 * @param account the account's number, or below zero where the token is good for everybody
 */
record SanctionedLink(Token token, long account, String reason) {}
