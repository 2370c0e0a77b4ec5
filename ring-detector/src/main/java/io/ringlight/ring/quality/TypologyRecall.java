package io.ringlight.ring.quality;

/**
 * How many of the known rings of a typology are found.
 *
 * @param typology its code, or {@code unknown}
 * @param recall found of known
 * @param named of the found ones, those listed under their right typology
 */
public record TypologyRecall(String typology, Proportion recall, Proportion named) {}
