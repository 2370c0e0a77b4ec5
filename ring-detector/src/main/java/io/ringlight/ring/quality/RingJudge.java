package io.ringlight.ring.quality;

/** Says of each listed and each known ring what became of it. */
final class RingJudge {
  private final Truth truth;
  private final RingMatching matching;
  private final Lookalikes lookalikes;

  /**
   * @param lookalikes null when nothing is known of them
   */
  RingJudge(Truth truth, RingMatching matching, Lookalikes lookalikes) {
    this.truth = truth;
    this.matching = matching;
    this.lookalikes = lookalikes;
  }

  RingOutcome judge(ListedRing ring) {
    int fraud = 0;
    int labelled = 0;
    for (String accountId : ring.accountIds()) {
      fraud += truth.isFraud(accountId) ? 1 : 0;
      labelled += truth.isLabelled(accountId) ? 1 : 0;
    }
    Verdict verdict = verdict(matching.finds(ring), fraud, labelled - fraud);
    Overlap closest = matching.closest(ring);
    int members = ring.accountIds().size();
    Integer alike = lookalikes == null ? null : lookalikes.countIn(ring);
    return new RingOutcome(
        ring.ringId(),
        ring.score(),
        ring.typology(),
        ring.qValue(),
        verdict,
        closest == null ? null : closest.known().ringId(),
        closest == null ? 0 : closest.jaccard(),
        members,
        fraud,
        labelled - fraud,
        alike,
        alike == null ? null : verdict == Verdict.FALSE && 2 * (members - alike) > members);
  }

  private static Verdict verdict(boolean finds, int fraud, int legit) {
    if (finds) {
      return Verdict.FOUND;
    }
    if (fraud + legit == 0) {
      return Verdict.UNJUDGED;
    }
    if (fraud == legit) {
      return Verdict.TIED;
    }
    return fraud > legit ? Verdict.FRAGMENT : Verdict.FALSE;
  }

  KnownRingOutcome judge(KnownRing ring) {
    Overlap closest = matching.closest(ring);
    return new KnownRingOutcome(
        ring.ringId(),
        ring.typology(),
        ring.size(),
        matching.isFound(ring),
        closest == null ? null : closest.listed().ringId(),
        closest == null ? null : closest.listed().typology(),
        closest == null ? 0 : closest.jaccard());
  }
}
