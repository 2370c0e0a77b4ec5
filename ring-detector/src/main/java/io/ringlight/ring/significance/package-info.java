/**
 * Whether a ring could be chance: decoy marketplaces, which keep how much everybody does and how
 * crowded everything is but not who does it with whom, the scores of what is found in them, and
 * q-values. {@code docs/significance.md} says what these mean and what they do not.
 */
package io.ringlight.ring.significance;
