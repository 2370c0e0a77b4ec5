package io.ringlight.ring.quality;

/**
 * Quality of the listed rings as a whole.
 *
 * @param known how many rings the truth names
 * @param listed how many were listed, dissolved ones left out
 * @param judged how many of these have a labelled member
 * @param fragments see {@link Verdict#FRAGMENT}
 * @param falseRings see {@link Verdict#FALSE}
 * @param tied see {@link Verdict#TIED}
 * @param chance false rings most of whose members are in no look-alike group; null when nothing is
 *     known of look-alikes
 * @param precision found of judged
 * @param recall found of known
 * @param f1 harmonic mean of precision and recall; null when there is nothing to find and nothing
 *     was listed
 * @param precisionInterval by bootstrap over rings; null where there is no precision
 * @param recallInterval by bootstrap over rings; null where there is no recall
 * @param f1Interval by bootstrap over rings; null where there is no F1
 */
public record RingQuality(
    int known,
    int listed,
    int judged,
    int found,
    int fragments,
    int falseRings,
    int tied,
    Integer chance,
    Proportion precision,
    Proportion recall,
    Double f1,
    Interval precisionInterval,
    Interval recallInterval,
    Interval f1Interval) {}
