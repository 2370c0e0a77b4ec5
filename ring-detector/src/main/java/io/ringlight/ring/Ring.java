package io.ringlight.ring;

import java.util.List;

/**
 * A group of accounts that seem to act as one hand, and why.
 *
 * @param score probability that the group colludes, 0 to 1
 * @param qValue expected share of chance groups among all at least this unlikely; null where
 *     significance was not computed
 * @param firstSeen first activity that ties members together, in {@link io.ringlight.graph.Times}
 * @param lastSeen last such activity, in {@link io.ringlight.graph.Times}
 * @param members ascending by account id; at least three, each in no other ring of the run
 * @param shared most weighty first
 * @param reasons most telling first
 * @param counterEvidence what speaks against it, most telling first
 * @param exposure by currency, ascending
 * @param scorePoints how the score comes about; null where no trees gave it
 */
public record Ring(
    double score,
    Double qValue,
    Typology typology,
    long firstSeen,
    long lastSeen,
    List<Member> members,
    List<SharedIdentifier> shared,
    List<Reason> reasons,
    List<Reason> counterEvidence,
    List<Exposure> exposure,
    ScorePoints scorePoints) {
  public Ring {
    members = List.copyOf(members);
    shared = List.copyOf(shared);
    reasons = List.copyOf(reasons);
    counterEvidence = List.copyOf(counterEvidence);
    exposure = List.copyOf(exposure);
  }

  /** A ring whose score no trees gave. */
  public Ring(
      double score,
      Double qValue,
      Typology typology,
      long firstSeen,
      long lastSeen,
      List<Member> members,
      List<SharedIdentifier> shared,
      List<Reason> reasons,
      List<Reason> counterEvidence,
      List<Exposure> exposure) {
    this(
        score,
        qValue,
        typology,
        firstSeen,
        lastSeen,
        members,
        shared,
        reasons,
        counterEvidence,
        exposure,
        null);
  }

  Ring withQValue(double value) {
    return new Ring(
        score,
        value,
        typology,
        firstSeen,
        lastSeen,
        members,
        shared,
        reasons,
        counterEvidence,
        exposure,
        scorePoints);
  }
}
