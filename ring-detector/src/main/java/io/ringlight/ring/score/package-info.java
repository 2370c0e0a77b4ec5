/**
 * What is measured of a candidate, and how boosted trees, which stand in {@code ring-score.json},
 * turn the measures into the probability that it colludes.
 */
package io.ringlight.ring.score;
