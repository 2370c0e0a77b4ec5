package io.ringlight.ring;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.SnapshotFixture;
import io.ringlight.ring.candidate.Scored;
import io.ringlight.ring.evidence.EvidenceBuilder;
import io.ringlight.ring.evidence.EvidenceGraph;
import io.ringlight.ring.score.Marketplace;
import io.ringlight.ring.score.Measurer;
import io.ringlight.ring.score.RingScore;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four buyers, a to d, who share a device and two cards and order together twice; e has little. */
class RingDescriptionTest {
  private static final long DAY = 86_400_000L;
  private static final String[] RING = {"a", "b", "c", "d", "e"};

  private final SnapshotFixture fixture = new SnapshotFixture();
  private GraphSnapshot snapshot;

  @BeforeEach
  void plant() {
    fixture.account("s", AccountKind.SELLER).account("r", AccountKind.SELLER);
    for (String account : RING) {
      fixture.account(account, AccountKind.BUYER, account.equals("a") ? 0 : 700 * DAY);
    }
    for (String account : new String[] {"a", "b", "c", "d", "outsider"}) {
      fixture.buyers("outsider").link(account, "device", "phone");
    }
    fixture.account("a", AccountKind.BUYER, 0);
    fixture.link("a", "payment_instrument", "card1").link("b", "payment_instrument", "card1");
    fixture.link("c", "payment_instrument", "card2").link("d", "payment_instrument", "card2");
    fixture.link("d", "address", "home").link("e", "address", "home");
    for (int i = 0; i < 60; i++) {
      fixture.buyers("z" + i).link("z" + i, "email", "mail" + i);
      order("other" + i, "z" + i, "s", i * 12 * DAY, 5, OrderStatus.COMPLETED);
    }
    for (String account : new String[] {"a", "b", "c", "d"}) {
      order("one" + account, account, "s", 705 * DAY, 10.25, OrderStatus.REFUNDED);
      order("two" + account, account, "r", 710 * DAY, 20, OrderStatus.COMPLETED);
    }
    fixture.asOf(720 * DAY);
    snapshot = fixture.build();
  }

  private void order(
      String id, String buyer, String seller, long time, double amount, OrderStatus status) {
    fixture.order(
        new SnapshotFixture.Order(id, buyer, seller, null, null, null, null, time, amount, status));
  }

  private Ring describe(AccountRisks risks) {
    EvidenceGraph evidence = EvidenceBuilder.build(snapshot, 1);
    Marketplace marketplace = new Marketplace(snapshot);
    int[] group =
        Arrays.stream(RING).mapToInt(id -> snapshot.accounts().indexOf(id)).sorted().toArray();
    double[] features = new Measurer(evidence, marketplace).measure(group);
    return new RingDescription(snapshot, evidence, marketplace, risks, RingScore.shipped(), false)
        .describe(new Scored(group, features, 0.9, 0.8));
  }

  private static Reason reason(Ring ring, String code) {
    return ring.reasons().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void sharedIdentifiersCountMembersAndAll() {
    SharedIdentifier phone =
        describe(null).shared().stream()
            .filter(one -> one.id().equals("phone"))
            .findFirst()
            .orElseThrow();
    assertThat(phone.type()).isEqualTo("device");
    assertThat(phone.ringAccounts()).isEqualTo(4);
    assertThat(phone.allAccounts()).isEqualTo(5);
    assertThat(describe(null).shared())
        .hasSize(4)
        .isSortedAccordingTo((left, right) -> Double.compare(right.weight(), left.weight()));
  }

  @Test
  void exposureIsExact() {
    assertThat(describe(null).exposure())
        .containsExactly(new Exposure("EUR", new BigDecimal("121.000000"), 8, 0.5));
  }

  @Test
  void reasonsSayTheirNumbers() {
    Ring ring = describe(null);
    assertThat(reason(ring, "DEVICE_SHARED_BY_MANY").text())
        .isEqualTo("4 of 5 members used device phone; 1 other account did.");
    assertThat(reason(ring, "DEVICE_SHARED_BY_MANY").value()).isEqualTo(4);
    assertThat(reason(ring, "SEVERAL_KINDS_AGREE").text())
        .isEqualTo(
            "3 kinds of identifiers tie members together: address, device, payment instrument.");
    assertThat(reason(ring, "ORDERED_TOGETHER").text())
        .isEqualTo(
            "Members ordered together in 2 moments at 2 sellers or creators; 4 of 5 took part in two or more.");
    // 5/78 of the marketplace's orders; at s (0 + 10 · 5/78) / (60 + 10), at r 5/78, four times.
    assertThat(reason(ring, "REFUNDS_ABOVE_RATE").text())
        .isEqualTo("4 of members' 8 orders were refunded; at the same sellers 0.3 would be usual.");
    assertThat(reason(ring, "SELLER_LIVES_ON_MEMBERS").text())
        .isEqualTo("4 of the 4 orders at seller r are members'.");
  }

  @Test
  void counterEvidenceStandsBeside() {
    Ring ring = describe(null);
    assertThat(ring.counterEvidence()).extracting(Reason::code).contains("OLD_ACCOUNTS");
    assertThat(ring.counterEvidence().get(0).text())
        .isEqualTo("1 of 5 members signed up more than a year ago.");
  }

  @Test
  void whoHasOneWeakLinkIsPeriphery() {
    Ring ring = describe(null);
    assertThat(ring.members()).extracting(Member::accountId).containsExactly(RING);
    assertThat(ring.members().get(4).role()).isEqualTo(RingRole.PERIPHERY);
    assertThat(ring.members().get(0).role()).isNotEqualTo(RingRole.PERIPHERY);
  }

  @Test
  void timesAreThoseOfWhatTiesMembers() {
    // They signed up together, and ordered together last.
    assertThat(describe(null).firstSeen()).isEqualTo(700 * DAY);
    assertThat(describe(null).lastSeen()).isEqualTo(710 * DAY);
  }

  @Test
  void risksAreShownWhereAModelGaveThem() {
    float[] risks = new float[snapshot.accounts().size()];
    Arrays.fill(risks, 0.25f);
    assertThat(describe(null).members().get(0).risk()).isNull();
    assertThat(describe(new AccountRisks("m", risks)).members().get(0).risk()).isEqualTo(0.25f);
  }
}
