/**
 * Detectors that others use, kept for honest comparison and as fall-backs. All of them look at one
 * graph: accounts on one side, the identifiers that two or more of them touch on the other. They
 * know groups, but no probabilities.
 */
package io.ringlight.ring.peer;
