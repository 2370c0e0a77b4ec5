package io.ringlight.ring.quality;

/**
 * How many accounts of a look-alike kind are flagged: stand in a listed ring with a score of at
 * least 0.5. An account in two groups of the kind counts once.
 *
 * @param groups how many groups of the kind there are
 * @param flagged flagged accounts of all the kind's accounts
 * @param honestFlagged the same without accounts that the truth calls fraud: a fraudster may live
 *     in an honest house, and is rightly flagged there
 * @param honestGroups groups with a flagged honest account, of those with an honest account; its
 *     bound takes groups as independent, which accounts of one house are not
 */
public record LookalikeShare(
    String kind,
    int groups,
    Proportion flagged,
    Proportion honestFlagged,
    Proportion honestGroups) {}
