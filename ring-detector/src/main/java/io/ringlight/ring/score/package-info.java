/**
 * What is measured of a candidate, and how the measures add up to the probability that it colludes:
 * a sum of piecewise linear functions, one for each feature, whose points stand in {@code
 * ring-score.json}.
 */
package io.ringlight.ring.score;
