package io.ringlight.cli.model;

/**
 * How a ring score came about.
 *
 * @param groups how many groups were examples
 * @param ringsMet how many labelled rings some group came near to
 * @param withRisks whether there were risks to learn from, so that there is a variant with them;
 *     the figures are then of that variant
 * @param heldOut how many of the groups were held out to judge what was learnt
 * @param lossBefore mean logistic loss on those, of the score before
 * @param lossAfter of what was learnt without them
 */
public record RingLearning(
    int groups,
    int ringsMet,
    boolean withRisks,
    int heldOut,
    double lossBefore,
    double lossAfter,
    TreesAdded trees) {}
