package io.ringlight.ring.quality;

/**
 * What became of a listed ring.
 *
 * @param knownRingId the known ring it finds, or else overlaps most; null when it touches none
 * @param jaccard with that ring, over the accounts that count; 0 without one
 * @param lookalikes how many members belong to a look-alike group; null when nothing is known
 * @param chance whether it is a false ring that is no look-alike either; null when nothing is known
 *     of look-alikes
 */
public record RingOutcome(
    String ringId,
    double score,
    String typology,
    Double qValue,
    Verdict verdict,
    String knownRingId,
    double jaccard,
    int members,
    int fraud,
    int legit,
    Integer lookalikes,
    Boolean chance) {
  /** Whether the verdict says something of precision. */
  public boolean judged() {
    return verdict != Verdict.UNJUDGED;
  }

  /** Whether its members do collude by what is known: what the score is the probability of. */
  public boolean colludes() {
    return fraud > legit;
  }
}
