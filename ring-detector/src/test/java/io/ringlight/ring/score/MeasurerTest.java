package io.ringlight.ring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.AccountStatus;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.LinkRole;
import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.SnapshotFixture;
import io.ringlight.graph.Times;
import io.ringlight.ring.evidence.EvidenceBuilder;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Measures of small groups, counted by hand. */
class MeasurerTest {
  private static final long DAY = 86_400_000L;
  private static final Offset<Double> CLOSE = within(1e-9);

  private final SnapshotFixture fixture = new SnapshotFixture();
  private int orders;

  private double[] measure(String... ids) {
    GraphSnapshot snapshot = fixture.build();
    int[] group = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      group[i] = snapshot.accounts().indexOf(ids[i]);
    }
    return new Measurer(EvidenceBuilder.build(snapshot, 1), new Marketplace(snapshot))
        .measure(group);
  }

  private static double of(double[] values, Feature feature) {
    return values[feature.ordinal()];
  }

  private void buyer(String id, long createdDay, AccountStatus status, long statusDay) {
    long statusAt = status == AccountStatus.UNKNOWN ? Times.MISSING : statusDay * DAY;
    fixture.account(id, AccountKind.BUYER, createdDay * DAY, status, statusAt);
  }

  private void order(String buyer, String seller, long day, double amount, OrderStatus status) {
    fixture.order(
        new SnapshotFixture.Order(
            "o" + ++orders, buyer, seller, null, null, null, null, day * DAY, amount, status));
  }

  @Test
  void whoComesAfterAnothersBanIsCountedAndNobodyForItsOwn() {
    buyer("a", 0, AccountStatus.BANNED, 100);
    buyer("b", 120, AccountStatus.BANNED, 200);
    buyer("c", 210, AccountStatus.UNKNOWN, 0);
    buyer("d", 50, AccountStatus.CLOSED, 205);
    double[] values = measure("a", "b", "c", "d");
    assertThat(of(values, Feature.AFTER_BAN)).isEqualTo(2 / 4.0);
    assertThat(of(values, Feature.AFTER_CLOSING)).isEqualTo(1 / 4.0);
  }

  /** Dates often have no time of day. */
  @Test
  void nobodyComesAfterItsOwnBan() {
    buyer("a", 100, AccountStatus.BANNED, 100);
    buyer("b", 90, AccountStatus.UNKNOWN, 0);
    assertThat(of(measure("a", "b"), Feature.AFTER_BAN)).isZero();
  }

  @Test
  void aThingIsInUseOnlyWhereBothEndsAreKnown() {
    fixture.buyers("a", "b");
    for (String id : new String[] {"a", "b"}) {
      fixture.link(id, "device", "d", LinkRole.NONE, DAY, Times.MISSING, 1);
    }
    assertThat(of(measure("a", "b"), Feature.IN_USE)).isZero();
  }

  /** Or a first look would rule out what it has not measured. */
  @Test
  void aFirstLookSeesEveryQuickFeatureAndNoOther() {
    fixture.account("s", AccountKind.SELLER);
    buyer("a", 0, AccountStatus.BANNED, 40);
    buyer("b", 50, AccountStatus.CLOSED, 300);
    buyer("c", 350, AccountStatus.UNKNOWN, 0);
    for (String id : new String[] {"a", "b", "c"}) {
      fixture.link(id, "device", "d", LinkRole.NONE, 0, 9 * DAY, 1);
      order(id, "s", 380, 20, OrderStatus.REFUNDED);
      order(id, "s", 390, 30, OrderStatus.CANCELLED);
      order(id, "s", 400, 30, OrderStatus.CHARGEBACK);
    }
    GraphSnapshot snapshot = fixture.build();
    double[] look = new double[Feature.values().length];
    double[] full =
        new Measurer(
                EvidenceBuilder.build(snapshot, 1),
                new Marketplace(snapshot),
                new AccountRisks("M-1", new float[] {0.2f, 0.6f, 0.7f, 0.8f}))
            .measure(
                new int[] {0, 1, 2},
                values -> {
                  System.arraycopy(values, 0, look, 0, look.length);
                  return false;
                });
    for (Feature feature : Feature.values()) {
      assertThat(of(look, feature))
          .as(feature.name())
          .isEqualTo(feature.isQuick() ? of(full, feature) : 0);
    }
    assertThat(full).isNotEqualTo(look);
  }

  @Test
  void aBanTellsNothingOfThoseWhoWereThereBefore() {
    buyer("a", 0, AccountStatus.BANNED, 100);
    buyer("b", 50, AccountStatus.UNKNOWN, 0);
    buyer("c", 60, AccountStatus.UNKNOWN, 0);
    assertThat(of(measure("a", "b", "c"), Feature.AFTER_BAN)).isZero();
  }

  @Test
  void ordersTogetherAreComparedByAmount() {
    fixture.account("s", AccountKind.SELLER).account("t", AccountKind.SELLER);
    fixture.buyers("a", "b", "c");
    order("a", "s", 10, 20, OrderStatus.REFUNDED);
    order("b", "s", 11, 40, OrderStatus.COMPLETED);
    order("a", "t", 90, 20, OrderStatus.COMPLETED);
    order("c", "t", 200, 20, OrderStatus.COMPLETED);
    double[] values = measure("a", "b", "c");
    assertThat(of(values, Feature.TOGETHER)).isEqualTo(2 / 4.0);
    assertThat(of(values, Feature.TOGETHER_MEMBERS)).isCloseTo(2 / 3.0, CLOSE);
    assertThat(of(values, Feature.TOGETHER_SELLERS)).isCloseTo(Math.log(2), CLOSE);
    // One pair, one amount twice the other.
    assertThat(of(values, Feature.SIMILAR_AMOUNTS)).isCloseTo(1 / (1 + Math.log(2)), CLOSE);
    assertThat(of(values, Feature.UNDONE_MEMBERS)).isCloseTo(1 / 3.0, CLOSE);
  }

  @Test
  void whatMostMembersTouchIsCountedByThingAndByKind() {
    fixture.buyers("a", "b", "c");
    for (String id : new String[] {"a", "b", "c"}) {
      fixture.link(id, "device", "d", LinkRole.NONE, 0, 9 * DAY, 1);
    }
    for (String id : new String[] {"a", "b"}) {
      fixture.link(id, "device", "e", LinkRole.NONE, 0, 3 * DAY, 1);
      fixture.link(id, "address", "x", LinkRole.NONE, DAY, DAY, 1);
    }
    double[] values = measure("a", "b", "c");
    assertThat(of(values, Feature.MOST_SHARED)).isCloseTo(Math.log(4), CLOSE);
    assertThat(of(values, Feature.MOST_KINDS)).isEqualTo(2);
    assertThat(of(values, Feature.IN_USE))
        .isCloseTo((Math.log(10) + Math.log(4) + Math.log(1)) / 3, CLOSE);
  }

  @Test
  void anOrdinaryLifeIsTheMedianOne() {
    fixture.account("s", AccountKind.SELLER);
    buyer("a", 0, AccountStatus.UNKNOWN, 0);
    buyer("b", 0, AccountStatus.UNKNOWN, 0);
    buyer("c", 0, AccountStatus.UNKNOWN, 0);
    order("a", "s", 10, 1, OrderStatus.COMPLETED);
    order("b", "s", 30, 1, OrderStatus.COMPLETED);
    order("c", "s", 300, 1, OrderStatus.COMPLETED);
    assertThat(of(measure("a", "b", "c"), Feature.LIFE_DAYS)).isCloseTo(Math.log(31), CLOSE);
  }
}
