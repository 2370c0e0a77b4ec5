package io.ringlight.cli.model;

import io.ringlight.ring.score.RingScore;

/**
 * How many trees training added to each ensemble of a {@link RingScore}.
 *
 * @param firstLook to what rules candidates out
 * @param collusion to what tells rings
 * @param wholeness to what tells whole rings from parts
 */
public record TreesAdded(int firstLook, int collusion, int wholeness) {
  static TreesAdded between(RingScore before, RingScore after) {
    return new TreesAdded(
        after.firstLook().trees().size() - before.firstLook().trees().size(),
        after.collusion().trees().size() - before.collusion().trees().size(),
        after.wholeness().trees().size() - before.wholeness().trees().size());
  }

  /** Whether there are none: the score is what it was. */
  public boolean isNone() {
    return firstLook + collusion + wholeness == 0;
  }
}
