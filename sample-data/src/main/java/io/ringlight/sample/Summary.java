package io.ringlight.sample;

/**
 * What was written, in rows.
 *
 * @param accounts accounts of all kinds
 * @param orders orders, those of guests included
 * @param links rows of all five link tables
 * @param rings planted rings
 * @param ringAccounts accounts in a planted ring
 * @param lookalikeGroups honest groups in {@code truth/lookalikes.csv}
 * @param lookalikeAccounts rows of {@code truth/lookalikes.csv}: an account counts once a group
 * @param labels rows of {@code labels.csv}
 */
public record Summary(
    long accounts,
    long orders,
    long links,
    long rings,
    long ringAccounts,
    long lookalikeGroups,
    long lookalikeAccounts,
    long labels) {}
