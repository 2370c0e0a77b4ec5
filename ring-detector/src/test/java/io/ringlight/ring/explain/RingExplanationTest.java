package io.ringlight.ring.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.SnapshotFixture;
import io.ringlight.graph.Times;
import io.ringlight.ring.EvidenceFamily;
import io.ringlight.ring.Exposure;
import io.ringlight.ring.Member;
import io.ringlight.ring.Reason;
import io.ringlight.ring.Ring;
import io.ringlight.ring.RingRole;
import io.ringlight.ring.RingStatus;
import io.ringlight.ring.SharedIdentifier;
import io.ringlight.ring.TrackedRing;
import io.ringlight.ring.Typology;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RingExplanationTest {
  private static final List<Member> MEMBERS =
      List.of(
          new Member(0, "a", AccountKind.BUYER, 0.98f, RingRole.CORE),
          new Member(1, "b\u001b[2J", AccountKind.SELLER, null, RingRole.CORE),
          new Member(2, "c", AccountKind.BUYER, null, RingRole.PERIPHERY));

  private static RingGraph graph() {
    return RingGraph.of(
        new SnapshotFixture()
            .account("a", AccountKind.BUYER)
            .account("b\u001b[2J", AccountKind.SELLER)
            .account("c", AccountKind.BUYER)
            .link("a", "device", "d")
            .link("b\u001b[2J", "device", "d")
            .build(),
        List.of("a", "b\u001b[2J", "c"));
  }

  @Test
  void saysWhyInPlainWords() {
    Ring ring =
        new Ring(
            0.97,
            0.002,
            Typology.REFUND_ABUSE,
            0,
            86_400_000,
            MEMBERS,
            List.of(new SharedIdentifier("d", "device", 2, 2, 0.83)),
            List.of(
                new Reason(
                    "DEVICE_SHARED_BY_MANY",
                    EvidenceFamily.IDENTITY,
                    "2 of 3 members used device d, nobody else did",
                    2)),
            List.of(new Reason("OLD_ACCOUNTS", EvidenceFamily.BEHAVIOUR, "1 account is old", 1)),
            List.of(new Exposure("EUR", new BigDecimal("12840.50"), 311, 0.62)));

    String text =
        RingExplanation.text(
            new TrackedRing("R-7f3a", 2, RingStatus.GROWN, List.of("R-1"), ring), graph());

    assertThat(text)
        .isEqualTo(
            """
            Ring R-7f3a: 3 accounts, refund abuse, score 0.970, q-value 0.00200
            grown, revision 2, from R-1
            seen from 1970-01-01T00:00:00Z to 1970-01-02T00:00:00Z

            Why
              - 2 of 3 members used device d, nobody else did (DEVICE_SHARED_BY_MANY, identity)

            What speaks against it
              - 1 account is old (OLD_ACCOUNTS, behaviour)

            Core: each holds an even share of the evidence or more (2)
              buyer a, risk 0.980
              seller b\\u001b[2J

            Periphery: next to nothing rests on them (1)
              buyer c

            Shared
              device d: 2 members of 2 accounts that touch it, weight 0.83

            Money at stake
              12840.50 EUR in 311 orders, 62 % refunded, cancelled or charged back

            What holds it together
              what the graph shows joins its members in 2 parts, of 2, 1 members; the rest is what they do at the same moments
              without device d, 1 of its members come off
              it falls apart, into parts of 1 members at most, without device d
            """);
  }

  @Test
  void leavesOutWhatIsNotThere() {
    Ring ring =
        new Ring(
            0.5,
            null,
            Typology.UNKNOWN,
            Times.MISSING,
            Times.MISSING,
            MEMBERS.subList(0, 1),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    String text =
        RingExplanation.text(new TrackedRing("R-1", 1, RingStatus.NEW, List.of(), ring), null);

    assertThat(text)
        .isEqualTo(
            """
            Ring R-1: 1 accounts, unknown, score 0.500
            new, revision 1

            Core: each holds an even share of the evidence or more (1)
              buyer a, risk 0.980
            """);
  }
}
