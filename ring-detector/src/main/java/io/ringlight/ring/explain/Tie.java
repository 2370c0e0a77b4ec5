package io.ringlight.ring.explain;

import io.ringlight.graph.Times;

/**
 * When and how often something was done.
 *
 * @param firstSeen in {@link Times}
 * @param lastSeen in {@link Times}
 */
record Tie(long firstSeen, long lastSeen, long events) {
  Tie and(Tie other) {
    return new Tie(
        Times.earlier(firstSeen, other.firstSeen),
        Times.later(lastSeen, other.lastSeen),
        events + other.events);
  }
}
