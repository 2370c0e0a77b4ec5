package io.ringlight.cli.model;

import io.ringlight.ring.score.RingScore;
import io.ringlight.ring.score.ScoreVariant;

/**
 * How many trees training added to each ensemble of a {@link RingScore} that asks for no risks.
 *
 * @param firstLook to what rules candidates out
 * @param collusion to what tells rings
 * @param wholeness to what tells whole rings from parts
 */
public record TreesAdded(int firstLook, int collusion, int wholeness) {
  static TreesAdded between(RingScore before, RingScore after) {
    ScoreVariant from = before.withoutRisks();
    ScoreVariant to = after.withoutRisks();
    return new TreesAdded(
        to.firstLook().trees().size() - from.firstLook().trees().size(),
        to.collusion().trees().size() - from.collusion().trees().size(),
        to.wholeness().trees().size() - from.wholeness().trees().size());
  }

  /** Whether there are none: the score is what it was. */
  public boolean isNone() {
    return firstLook + collusion + wholeness == 0;
  }
}
