package io.ringlight.cli.run;

import io.ringlight.ring.score.RingScore;

/**
 * A model that a run scores with.
 *
 * @param name of its directory, without the way to it
 * @param modelId tells models apart; equal models have equal ids
 * @param scoreSha256 the digest of the file that holds the score, in hexadecimal digits
 */
public record RunModel(String name, String modelId, String scoreSha256, RingScore score) {}
