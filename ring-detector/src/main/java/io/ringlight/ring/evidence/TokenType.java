package io.ringlight.ring.evidence;

/**
 * A kind of token.
 *
 * @param name the identifier's or the link's type as the extract names it, or what the moments are
 *     of
 * @param kind equal for types that tell of the same thing, such as devices and devices with equal
 *     fingerprints, and so are no independent evidence
 */
public record TokenType(String name, TokenSource source, int kind) {}
