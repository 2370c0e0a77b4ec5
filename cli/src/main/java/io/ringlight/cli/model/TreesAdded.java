package io.ringlight.cli.model;

import io.ringlight.ring.score.RingScore;
import io.ringlight.ring.score.ScoreVariant;

/**
 * How many trees training added to each ensemble of a {@link RingScore}: of the variant with risks
 * where it was fitted with such, else of the one without.
 *
 * @param firstLook to what rules candidates out
 * @param collusion to what tells rings
 * @param wholeness to what tells whole rings from parts
 */
public record TreesAdded(int firstLook, int collusion, int wholeness) {
  static TreesAdded between(RingScore before, RingScore after) {
    ScoreVariant from = after.withRisks() == null ? before.withoutRisks() : start(before);
    ScoreVariant to = after.withRisks() == null ? after.withoutRisks() : after.withRisks();
    return new TreesAdded(
        to.firstLook().trees().size() - from.firstLook().trees().size(),
        to.collusion().trees().size() - from.collusion().trees().size(),
        to.wholeness().trees().size() - from.wholeness().trees().size());
  }

  /** What a variant with risks goes on from. */
  private static ScoreVariant start(RingScore before) {
    return before.withRisks() == null ? before.withoutRisks() : before.withRisks();
  }

  /** Whether there are none: the score is what it was. */
  public boolean isNone() {
    return firstLook + collusion + wholeness == 0;
  }
}
