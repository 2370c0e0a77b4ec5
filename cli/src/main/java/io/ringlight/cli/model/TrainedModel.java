package io.ringlight.cli.model;

import io.ringlight.ring.score.RingScore;

/**
 * What training gave, and what it rests on.
 *
 * @param trainedOn for people, such as "snapshot S-1"
 * @param snapshotId null where it was more than one
 * @param labels null where no table of labels was read
 * @param seed everything random follows from it
 * @param rings null where the ring score is the one before
 * @param network null where there is none
 */
public record TrainedModel(
    String trainedOn,
    String snapshotId,
    LabelCounts labels,
    long seed,
    RingLearning rings,
    NetworkLearning network,
    RingScore score) {}
