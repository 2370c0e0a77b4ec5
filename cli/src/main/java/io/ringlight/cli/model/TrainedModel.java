package io.ringlight.cli.model;

import io.ringlight.ring.score.RingScore;

/**
 * What training gave, and what it rests on.
 *
 * @param seed drew which groups were held out
 * @param groups how many groups were examples
 * @param ringsMet how many labelled rings some group came near to
 * @param heldOut how many of the groups were held out to judge what was learnt
 * @param lossBefore mean logistic loss on those, of the score before
 * @param lossAfter of what was learnt without them
 */
public record TrainedModel(
    String snapshotId,
    LabelCounts labels,
    long seed,
    int groups,
    int ringsMet,
    int heldOut,
    double lossBefore,
    double lossAfter,
    TreesAdded trees,
    RingScore score) {}
