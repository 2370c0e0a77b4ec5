package io.ringlight.ring;

/**
 * A fact that speaks for a ring, or, as counter-evidence, against it.
 *
 * @param code a stable code, listed in {@code docs/codes.md}
 * @param family where the fact comes from
 * @param text one sentence with its numbers
 * @param value the number the sentence rests on
 */
public record Reason(String code, EvidenceFamily family, String text, double value) {}
