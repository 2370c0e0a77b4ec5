package io.ringlight.ring;

import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Times;
import io.ringlight.ring.candidate.Scored;
import io.ringlight.ring.evidence.EvidenceGraph;
import io.ringlight.ring.score.Facts;
import io.ringlight.ring.score.Marketplace;
import io.ringlight.ring.score.Measurer;
import io.ringlight.ring.score.Membership;
import io.ringlight.ring.score.RingScore;
import java.util.ArrayList;
import java.util.List;

/** Says everything about a group that is listed as a ring. */
final class RingDescription {
  private final GraphSnapshot snapshot;
  private final EvidenceGraph evidence;
  private final AccountRisks risks;
  private final TouchCounts counts;
  private final Membership membership;
  private final Measurer measurer;
  private final RingScore score;
  private final boolean scored;

  /**
   * @param risks may be null
   * @param score names typologies
   * @param scored whether it gave the groups their scores too
   */
  RingDescription(
      GraphSnapshot snapshot,
      EvidenceGraph evidence,
      Marketplace marketplace,
      AccountRisks risks,
      RingScore score,
      boolean scored) {
    this.snapshot = snapshot;
    this.evidence = evidence;
    this.risks = risks;
    this.counts = new TouchCounts(snapshot, evidence);
    this.membership = new Membership(evidence);
    this.measurer = new Measurer(evidence, marketplace);
    this.score = score;
    this.scored = scored;
  }

  Ring describe(Scored group) {
    Facts facts = measurer.facts(group.accounts());
    membership.enter(group.accounts());
    RingRole[] roles = Roles.of(evidence, membership);
    List<SharedIdentifier> shared = SharedIdentifiers.of(snapshot, evidence, counts, membership);
    Ring ring =
        new Ring(
            group.score(),
            null,
            Typologies.of(score, group.features()),
            seen(true),
            seen(false),
            members(group.accounts(), roles),
            shared,
            reasons(facts),
            new CounterEvidence(shared, membership.size(), group.features(), facts).reasons(),
            Exposures.of(snapshot.orders(), group.accounts()),
            scored ? ScorePoints.of(score.variant(risks).collusion(), group.features()) : null);
    return ring;
  }

  private List<Reason> reasons(Facts facts) {
    int size = membership.size();
    return Reasons.alternate(
        new SharingReasons(snapshot.identifiers(), evidence, counts, membership).reasons(),
        new BehaviourReasons(snapshot.accounts(), facts, size).reasons());
  }

  private List<Member> members(int[] accounts, RingRole[] roles) {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < accounts.length; i++) {
      int account = accounts[i];
      members.add(
          new Member(
              account,
              snapshot.accounts().id(account),
              snapshot.accounts().kind(account),
              risks == null ? null : risks.risk(account),
              roles[i]));
    }
    return members;
  }

  /** First or last time at which members touched what they share. */
  private long seen(boolean first) {
    long seen = Times.MISSING;
    for (int i = 0; i < membership.sharedCount(); i++) {
      int token = membership.shared(i);
      seen =
          first
              ? Times.earlier(seen, evidence.firstSeen(token))
              : Times.later(seen, evidence.lastSeen(token));
    }
    return seen;
  }
}
