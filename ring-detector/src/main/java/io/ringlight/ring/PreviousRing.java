package io.ringlight.ring;

import java.util.List;

/**
 * A ring as the previous run listed it.
 *
 * @param members its members then; their account numbers belong to the previous snapshot and are
 *     not looked at
 * @param firstSeen in {@link io.ringlight.graph.Times}
 * @param lastSeen in {@link io.ringlight.graph.Times}
 */
public record PreviousRing(
    String ringId,
    int revision,
    RingStatus status,
    Typology typology,
    long firstSeen,
    long lastSeen,
    List<Member> members) {
  public PreviousRing {
    members = List.copyOf(members);
    if (revision < 1) {
      throw new IllegalArgumentException("revision must be at least 1, not " + revision);
    }
  }

  public static PreviousRing of(TrackedRing tracked) {
    Ring ring = tracked.ring();
    return new PreviousRing(
        tracked.ringId(),
        tracked.revision(),
        tracked.status(),
        ring.typology(),
        ring.firstSeen(),
        ring.lastSeen(),
        ring.members());
  }

  boolean isLive() {
    return status != RingStatus.DISSOLVED;
  }

  /** The ring as a run lists it for the last time: its last members, score 0, and why. */
  TrackedRing dissolved(int membersInRings) {
    List<Member> last =
        members.stream()
            .map(
                member ->
                    new Member(-1, member.accountId(), member.kind(), member.risk(), member.role()))
            .toList();
    Ring ring =
        new Ring(
            0,
            null,
            typology,
            firstSeen,
            lastSeen,
            last,
            List.of(),
            List.of(dissolution(membersInRings)),
            List.of(),
            List.of());
    return new TrackedRing(ringId, revision + 1, RingStatus.DISSOLVED, List.of(), ring);
  }

  private Reason dissolution(int membersInRings) {
    String text =
        "no ring of this run goes on from it; %s of its %s last members are in rings now"
            .formatted(membersInRings, members.size());
    return new Reason("RING_DISSOLVED", EvidenceFamily.BEHAVIOUR, text, membersInRings);
  }
}
