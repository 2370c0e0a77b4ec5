/**
 * Measures rings and accounts against what is known of them: found, fragment, false and chance
 * rings, look-alikes flagged, ranking, calibration. Reads plain records, so that other detectors
 * are measured by the same code. What each figure means is written in {@code docs/evaluate.md}.
 */
package io.ringlight.ring.quality;
