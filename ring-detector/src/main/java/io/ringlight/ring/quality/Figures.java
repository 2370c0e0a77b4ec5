package io.ringlight.ring.quality;

/** What one bootstrap draw gives for one run. */
record Figures(RingCounts rings, AccountFigures accounts) {}
