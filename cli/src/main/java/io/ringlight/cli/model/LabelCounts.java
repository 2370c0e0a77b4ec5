package io.ringlight.cli.model;

/**
 * What the labels say of a snapshot's accounts.
 *
 * @param sha256 of what they say, whatever the format and the order of the rows
 * @param complete whether accounts that are not listed are legit
 * @param listed how many accounts they list
 * @param matched how many of those the snapshot has
 * @param rings how many rings its accounts are in
 * @param ringAccounts how many accounts those have
 * @param fraud how many further ones are fraud, in no ring that the labels name
 * @param legit how many are honest
 */
public record LabelCounts(
    String sha256,
    boolean complete,
    int listed,
    int matched,
    int rings,
    int ringAccounts,
    int fraud,
    int legit) {}
