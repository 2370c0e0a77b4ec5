/**
 * Where rings may be: communities of the evidence graph at several resolutions, their dense cores,
 * and which of the overlapping candidates is kept.
 */
package io.ringlight.ring.candidate;
