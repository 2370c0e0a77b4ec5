package io.ringlight.ring.quality;

/**
 * A cell of the table of typologies.
 *
 * @param known what found rings do
 * @param listed what they are listed as
 * @param rings how many there are
 */
public record NamedTypology(String known, String listed, int rings) {}
