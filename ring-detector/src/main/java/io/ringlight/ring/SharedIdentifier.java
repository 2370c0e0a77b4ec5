package io.ringlight.ring;

/**
 * Something that at least two members share.
 *
 * @param id the identifier, as the extract names it
 * @param type its type, such as {@code device}
 * @param ringAccounts how many members touch it
 * @param allAccounts how many accounts touch it at all
 * @param weight how much it counts as evidence, 0 to 1
 */
public record SharedIdentifier(
    String id, String type, int ringAccounts, int allAccounts, double weight) {}
