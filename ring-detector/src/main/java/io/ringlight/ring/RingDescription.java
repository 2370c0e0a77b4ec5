package io.ringlight.ring;

import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Times;
import io.ringlight.ring.candidate.Scored;
import io.ringlight.ring.evidence.EvidenceGraph;
import io.ringlight.ring.score.Membership;
import java.util.ArrayList;
import java.util.List;

/** Says everything about a group that is listed as a ring. */
final class RingDescription {
  private final GraphSnapshot snapshot;
  private final EvidenceGraph evidence;
  private final AccountRisks risks;
  private final Membership membership;

  /**
   * @param risks may be null
   */
  RingDescription(GraphSnapshot snapshot, EvidenceGraph evidence, AccountRisks risks) {
    this.snapshot = snapshot;
    this.evidence = evidence;
    this.risks = risks;
    this.membership = new Membership(evidence);
  }

  Ring describe(Scored group) {
    membership.enter(group.accounts());
    RingRole[] roles = Roles.of(evidence, membership);
    Ring ring =
        new Ring(
            group.score(),
            null,
            Typologies.of(group.features()),
            seen(true),
            seen(false),
            members(group.accounts(), roles),
            SharedIdentifiers.of(snapshot, evidence, membership),
            Reasons.speakingFor(snapshot, evidence, membership, group.features()),
            Reasons.speakingAgainst(group.features(), group.accounts().length),
            Exposures.of(snapshot.orders(), group.accounts()));
    membership.leave();
    return ring;
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
