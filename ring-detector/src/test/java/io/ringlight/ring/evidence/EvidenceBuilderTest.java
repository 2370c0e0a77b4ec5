package io.ringlight.ring.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.LinkRole;
import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.SnapshotFixture;
import org.junit.jupiter.api.Test;

class EvidenceBuilderTest {
  private static final long DAY = 86_400_000L;
  private static final long HOUR = 3_600_000L;

  private final SnapshotFixture fixture = new SnapshotFixture();
  private GraphSnapshot snapshot;
  private EvidenceGraph evidence;

  private void build() {
    snapshot = fixture.build();
    evidence = EvidenceBuilder.build(snapshot, 1);
  }

  /** Buyers who hold an e-mail address each, so that they count as active. */
  private void strangers(int from, int to) {
    for (int i = from; i < to; i++) {
      fixture.buyers("z" + i).link("z" + i, "email", "mail" + i);
    }
  }

  private int token(TokenSource source, String type, String id) {
    for (int token = 0; token < evidence.tokenCount(); token++) {
      TokenType tokenType = evidence.type(token);
      if (tokenType.source() == source
          && tokenType.name().equals(type)
          && snapshot.identifiers().id(evidence.origin(token)).equals(id)) {
        return token;
      }
    }
    return -1;
  }

  private int identifier(String type, String id) {
    return token(TokenSource.IDENTIFIER, type, id);
  }

  private int moments() {
    int count = 0;
    for (int token = 0; token < evidence.tokenCount(); token++) {
      count += evidence.type(token).source() == TokenSource.MOMENTS ? 1 : 0;
    }
    return count;
  }

  @Test
  void surpriseIsTheChanceThatTwoAccountsShareAsMuch() {
    fixture.buyers("a", "b", "c", "d", "e");
    fixture.link("a", "device", "d1").link("b", "device", "d1");
    fixture.link("c", "device", "d2").link("d", "device", "d2").link("e", "device", "d2");
    strangers(0, 5);
    build();

    // Of 90 ordered pairs 2 share a device of two accounts, and 2 + 6 one of up to three.
    assertThat(evidence.population()).isEqualTo(10);
    assertThat(evidence.surprise(identifier("device", "d1"))).isEqualTo(1f);
    assertThat(evidence.surprise(identifier("device", "d2")))
        .isCloseTo((float) (Math.log(90 / 8.0) / Math.log(45)), within(1e-5f));
  }

  @Test
  void anIsolatedAccountChangesNothing() {
    fixture.buyers("a", "b", "c").link("a", "device", "d1").link("b", "device", "d1");
    strangers(0, 3);
    build();
    float before = evidence.surprise(identifier("device", "d1"));
    fixture.buyers("zz-nobody");
    build();
    assertThat(evidence.surprise(identifier("device", "d1"))).isEqualTo(before);
    assertThat(evidence.tokenCount()).isEqualTo(1);
  }

  @Test
  void payingAndBeingPaidAreTwoTokens() {
    fixture.buyers("a", "b", "c", "d");
    for (String payer : new String[] {"a", "b"}) {
      fixture.link(payer, "payment_instrument", "p", LinkRole.PAYS, 0, DAY, 1);
    }
    for (String paid : new String[] {"b", "c", "d"}) {
      fixture.link(paid, "payment_instrument", "p", LinkRole.PAID_OUT, 0, DAY, 1);
    }
    build();
    assertThat(evidence.tokenCount()).isEqualTo(2);
    assertThat(evidence.degree(identifier("payment_instrument", "p"))).isEqualTo(2);
    assertThat(evidence.degree(token(TokenSource.PAID_OUT, "payment_instrument", "p")))
        .isEqualTo(3);
  }

  @Test
  void oneAccountPaidIntoWhatAnotherPaysWithIsStillShared() {
    fixture.buyers("a", "b");
    fixture.link("a", "payment_instrument", "p", LinkRole.PAYS, 0, DAY, 1);
    fixture.link("b", "payment_instrument", "p", LinkRole.PAID_OUT, 0, DAY, 1);
    build();
    assertThat(evidence.degree(identifier("payment_instrument", "p"))).isEqualTo(2);
  }

  @Test
  void severalRolesOfOneAccountAreOneTouch() {
    fixture.buyers("a", "b");
    fixture.link("a", "address", "x", LinkRole.SHIPPING, 0, DAY, 1);
    fixture.link("a", "address", "x", LinkRole.BILLING, 2 * DAY, 3 * DAY, 1);
    fixture.link("b", "address", "x", LinkRole.SHIPPING, 3 * DAY, 4 * DAY, 1);
    build();
    int token = identifier("address", "x");
    assertThat(evidence.degree(token)).isEqualTo(2);
    assertThat(evidence.overlap(evidence.start(token))).isEqualTo(1f);
  }

  @Test
  void aPhoneSoldOnIsHardlyShared() {
    fixture.buyers("a", "b", "c");
    fixture.link("a", "device", "sold", LinkRole.NONE, 0, 10 * DAY, 1);
    fixture.link("b", "device", "sold", LinkRole.NONE, 20 * DAY, 30 * DAY, 1);
    fixture.link("c", "device", "sold", LinkRole.NONE, 25 * DAY, 40 * DAY, 1);
    build();
    int first = evidence.start(identifier("device", "sold"));
    // a meets neither, b and c meet each other: half of the others.
    assertThat(evidence.overlap(first)).isEqualTo(0.25f);
    assertThat(evidence.overlap(first + 1)).isEqualTo(0.25f + 0.75f / 2);
    assertThat(evidence.overlap(first + 2)).isEqualTo(0.25f + 0.75f / 2);
  }

  @Test
  void withoutTimesAllOverlap() {
    fixture.buyers("a", "b").link("a", "device", "d").link("b", "device", "d");
    build();
    assertThat(evidence.overlap(0)).isEqualTo(1f);
    assertThat(evidence.overlap(1)).isEqualTo(1f);
  }

  @Test
  void sanctionedThingsAndPairsAreNoEvidence() {
    fixture.buyers("a", "b", "c");
    for (String account : new String[] {"a", "b", "c"}) {
      fixture.link(account, "address", "locker").link(account, "device", "office");
    }
    fixture.sanction("address", "locker").sanction("account", "a", "device", "office");
    build();
    assertThat(identifier("address", "locker")).isEqualTo(-1);
    assertThat(evidence.degree(identifier("device", "office"))).isEqualTo(2);
  }

  @Test
  void accountsKnownToBelongTogetherCountAsOneHolder() {
    fixture.account("agency", AccountKind.CREATOR).buyers("a", "b", "c");
    for (String account : new String[] {"agency", "a", "b", "c"}) {
      fixture.link(account, "payment_instrument", "bank", LinkRole.PAID_OUT, 0, DAY, 1);
    }
    fixture.sanction("account", "agency", "account", "a");
    fixture.sanction("account", "agency", "account", "b");
    build();
    int token = token(TokenSource.PAID_OUT, "payment_instrument", "bank");
    assertThat(evidence.degree(token)).isEqualTo(2);
  }

  @Test
  void thingsThatAreTheSameJoinTheirAccounts() {
    fixture.buyers("a", "b", "c").link("a", "device", "d1").link("b", "device", "d2");
    fixture.link("c", "device", "d2").same("device", "d1", "d2");
    build();
    assertThat(evidence.degree(token(TokenSource.ALIKE, "device", "d1"))).isEqualTo(3);
    assertThat(evidence.degree(identifier("device", "d2"))).isEqualTo(2);
    assertThat(evidence.independent(0, 1)).isFalse();
  }

  /** One account with two roles is no second account. */
  @Test
  void equalThingsJoinAccountsThatUseEachInSeveralRoles() {
    fixture.buyers("a", "b");
    for (LinkRole role : new LinkRole[] {LinkRole.SHIPPING, LinkRole.BILLING}) {
      fixture.link("a", "address", "l1", role, 1, 2, 1).link("b", "address", "l2", role, 1, 2, 1);
    }
    fixture.same("address", "l1", "l2");
    build();
    assertThat(evidence.degree(token(TokenSource.ALIKE, "address", "l1"))).isEqualTo(2);
  }

  @Test
  void aLockerWhoseUsersShareNothingElseWeighsNothing() {
    for (int i = 0; i < 30; i++) {
      fixture.buyers("u" + i).link("u" + i, "address", "locker");
    }
    for (int i = 0; i < 4; i++) {
      fixture.buyers("farm" + i).link("farm" + i, "device", "phone");
      fixture.link("farm" + i, "payment_instrument", i < 2 ? "card1" : "card2");
    }
    fixture.buyers("owner").link("owner", "device", "phone");
    strangers(0, 60);
    build();

    int locker = identifier("address", "locker");
    int phone = identifier("device", "phone");
    assertThat(evidence.support(evidence.start(locker))).isCloseTo(0.6f / 30, within(1e-6f));
    for (int touch = evidence.start(phone); touch < evidence.start(phone) + 4; touch++) {
      assertThat(evidence.support(touch)).isGreaterThan(0.4f);
    }
    // The honest owner of the farm's phone shares nothing else with the farm.
    assertThat(evidence.support(evidence.end(phone) - 1)).isCloseTo(0.6f / 5, within(1e-6f));
  }

  private void orders(String seller, long time, String... buyers) {
    for (String buyer : buyers) {
      fixture.order(
          new SnapshotFixture.Order(
              seller + time + buyer,
              buyer,
              seller,
              null,
              null,
              null,
              null,
              time,
              10,
              OrderStatus.COMPLETED));
    }
  }

  @Test
  void aMomentIsARunMuchBusierThanTheShopIsOtherwise() {
    fixture.account("s", AccountKind.SELLER).buyers("a", "b", "c", "d", "e", "f");
    orders("s", 0, "d");
    orders("s", 100 * DAY, "a");
    orders("s", 100 * DAY + HOUR, "b");
    orders("s", 100 * DAY + 2 * HOUR, "c", "a");
    orders("s", 300 * DAY, "e");
    orders("s", 350 * DAY, "f");
    build();
    assertThat(moments()).isEqualTo(1);
    assertThat(evidence.degree(0)).isEqualTo(3);
    assertThat(evidence.firstSeen(0)).isEqualTo(100 * DAY);
    assertThat(evidence.lastSeen(0)).isEqualTo(100 * DAY + 2 * HOUR);
    assertThat(snapshot.accounts().id(evidence.origin(0))).isEqualTo("s");
  }

  @Test
  void oneMomentMeansNothingAndSeveralOfTheSameAccountsMuch() {
    fixture.account("s", AccountKind.SELLER).account("t", AccountKind.SELLER);
    fixture.buyers("a", "b", "c", "d");
    orders("s", 100 * DAY, "a", "b", "c");
    orders("t", 200 * DAY, "a", "b", "d");
    orders("s", 300 * DAY, "a", "b");
    strangers(0, 60);
    build();
    assertThat(moments()).isEqualTo(3);
    for (int token = 0; token < evidence.tokenCount(); token++) {
      for (int touch = evidence.start(token); touch < evidence.end(token); touch++) {
        String account = snapshot.accounts().id(evidence.account(touch));
        if (account.equals("a") || account.equals("b")) {
          assertThat(evidence.support(touch)).isGreaterThan(0.3f);
        } else {
          assertThat(evidence.support(touch)).isZero();
        }
      }
    }
  }

  @Test
  void aSteadyShopHasNoMoments() {
    fixture.account("s", AccountKind.SELLER);
    for (int i = 0; i < 50; i++) {
      fixture.buyers("a" + i);
      orders("s", i * 10 * HOUR, "a" + i);
    }
    build();
    assertThat(moments()).isZero();
  }
}
