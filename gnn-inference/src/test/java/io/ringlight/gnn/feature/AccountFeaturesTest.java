package io.ringlight.gnn.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.AccountStatus;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.LinkRole;
import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.SnapshotFixture;
import io.ringlight.graph.Times;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Features computed by hand. */
class AccountFeaturesTest {
  private static final long DAY = 86_400_000L;
  private static final long MINUTE = 60_000L;
  private static final Offset<Float> EXACT = within(1e-6f);

  /** Strengths are kept in steps. */
  private static final Offset<Float> STEP = within(1e-3f);

  private static NamedRows measure(SnapshotFixture fixture) {
    GraphSnapshot snapshot = fixture.build();
    return new NamedRows(snapshot, AccountFeatures.of(snapshot, List.of(), null, 1));
  }

  private static float log(double count) {
    return (float) Math.log(1 + count);
  }

  private static SnapshotFixture.Order order(
      String id, String buyer, String seller, long placedAt, OrderStatus status) {
    return new SnapshotFixture.Order(
        id, buyer, seller, null, null, null, null, placedAt, 8, status);
  }

  @Test
  void tellsWhatAnAccountDoesByItself() {
    SnapshotFixture fixture =
        new SnapshotFixture()
            .account("b", AccountKind.BUYER, 10 * DAY)
            .account("s", AccountKind.SELLER, 0)
            .account("t", AccountKind.SELLER, 0)
            .order(order("1", "b", "s", 12 * DAY, OrderStatus.REFUNDED))
            .order(order("2", "b", "s", 14 * DAY, OrderStatus.COMPLETED))
            .order(order("3", "b", "t", 16 * DAY, OrderStatus.COMPLETED))
            .asOf(20 * DAY);

    NamedRows rows = measure(fixture);

    assertThat(rows.value("b", "own.seller")).isZero();
    assertThat(rows.value("s", "own.seller")).isOne();
    assertThat(rows.value("b", "own.age")).isCloseTo(log(10), EXACT);
    assertThat(rows.value("b", "own.bought")).isCloseTo(log(3), EXACT);
    assertThat(rows.value("b", "own.bought_sellers")).isCloseTo(log(2), EXACT);
    assertThat(rows.value("b", "own.bought_top_seller")).isCloseTo(2 / 3f, EXACT);
    assertThat(rows.value("b", "own.bought_refunded")).isCloseTo(1 / 3f, EXACT);
    assertThat(rows.value("b", "own.bought_delay")).isCloseTo(log(2), EXACT);
    assertThat(rows.value("b", "own.bought_life")).isCloseTo(log(4), EXACT);
    assertThat(rows.value("b", "own.bought_rest")).isCloseTo(log(4), EXACT);
    assertThat(rows.value("b", "own.sold_delay")).isNaN();
    assertThat(rows.value("s", "own.sold")).isCloseTo(log(2), EXACT);
    assertThat(rows.value("s", "own.sold_per_buyer")).isCloseTo(2, EXACT);
    assertThat(rows.value("s", "own.bought_refunded")).isNaN();
    // The marketplace's rate is (1 + 1) / (3 + 10); a seller's own orders are joined with ten of
    // it.
    double rate = 2 / 13.0;
    double expected = (0 + 10 * rate) / 11 + (1 + 10 * rate) / 11 + (0 + 10 * rate) / 10;
    assertThat(rows.value("b", "own.bought_undone_excess"))
        .isCloseTo((float) ((1 - expected) / Math.sqrt(expected + 0.5)), EXACT);
  }

  @Test
  void meansOverThoseAtATokenLeaveTheAccountItselfOut() {
    SnapshotFixture fixture =
        new SnapshotFixture()
            .account("a", AccountKind.BUYER, 0)
            .account("b", AccountKind.SELLER, 15 * DAY)
            .account("c", AccountKind.BUYER, 5 * DAY)
            .account("d", AccountKind.BUYER)
            .link("a", "device", "x")
            .link("b", "device", "x")
            .link("c", "device", "x")
            .link("a", "device", "y")
            .link("b", "device", "y")
            .link("d", "device", "z")
            .asOf(20 * DAY);

    NamedRows rows = measure(fixture);

    assertThat(rows.value("a", "device_1.shared_tokens")).isCloseTo(log(2), EXACT);
    assertThat(rows.value("a", "device_1.neighbours")).isCloseTo(log(3), EXACT);
    assertThat(rows.value("a", "device_1.alone")).isZero();
    assertThat(rows.value("d", "device_1.alone")).isOne();
    assertThat(rows.value("d", "device_1.mean_seller")).isNaN();
    // Four hold devices: two of them at one token are a surprise of 1/2, three of 0.25.
    float three = 2 - Scale.roughLog2(3);
    assertThat(rows.value("a", "device_1.shared")).isCloseTo((three + 1) / 2, EXACT);
    assertThat(rows.value("a", "device_1.most_surprise")).isCloseTo(0.5f, EXACT);
    assertThat(rows.value("a", "device_1.mean_seller"))
        .isCloseTo((three * 0.5f + 1) / (three + 1), EXACT);
    assertThat(rows.value("b", "device_1.mean_seller")).isZero();
  }

  @Test
  void instrumentsThatArePaidOutToAreARelationOfTheirOwn() {
    SnapshotFixture fixture =
        new SnapshotFixture()
            .buyers("a", "b", "c")
            .link("a", "payment_instrument", "i", LinkRole.PAID_OUT, 0, 0, 1)
            .link("b", "payment_instrument", "i", LinkRole.PAID_OUT, 0, 0, 1)
            .link("c", "payment_instrument", "i", LinkRole.PAYS, 0, 0, 1);

    NamedRows rows = measure(fixture);

    assertThat(rows.value("a", "paid_out_1.neighbours")).isCloseTo(log(1), EXACT);
    assertThat(rows.value("a", "instrument_1.neighbours")).isZero();
    assertThat(rows.value("c", "instrument_1.alone")).isOne();
  }

  @Test
  void tiesAreStrongerWhereKindsOfEvidenceAgree() {
    SnapshotFixture fixture =
        new SnapshotFixture()
            .buyers("a", "b", "c", "d")
            .link("a", "device", "x")
            .link("b", "device", "x")
            .link("a", "phone", "p")
            .link("b", "phone", "p")
            .link("c", "device", "y")
            .link("d", "device", "y");

    NamedRows rows = measure(fixture);

    // Four hold devices, two hold phones; the least number of holders is four.
    assertThat(rows.value("a", "ties_1.strength_1"))
        .isCloseTo((float) Math.sqrt((0.5 + 0.5) * 2), STEP);
    assertThat(rows.value("c", "ties_1.strength_1")).isCloseTo((float) Math.sqrt(0.5), STEP);
    assertThat(rows.value("a", "ties_1.most_kinds")).isEqualTo(2);
    assertThat(rows.value("a", "ties_1.two_kinds")).isOne();
    assertThat(rows.value("a", "ties_1.mutual")).isOne();
    assertThat(rows.value("a", "ties_1.by_device")).isOne();
    assertThat(rows.value("a", "ties_1.by_contact")).isOne();
    assertThat(rows.value("c", "ties_1.by_contact")).isZero();
    assertThat(rows.value("a", "ties_2.most_kinds")).isEqualTo(2);
  }

  @Test
  void aPhoneThatWasSoldOnTiesLittle() {
    SnapshotFixture together = new SnapshotFixture().buyers("a", "b", "c");
    SnapshotFixture apart = new SnapshotFixture().buyers("a", "b", "c");
    together.link("a", "device", "x", LinkRole.NONE, 0, 10 * DAY, 1);
    together.link("b", "device", "x", LinkRole.NONE, 9 * DAY, 30 * DAY, 1);
    apart.link("a", "device", "x", LinkRole.NONE, 0, 10 * DAY, 1);
    apart.link("b", "device", "x", LinkRole.NONE, 20 * DAY, 30 * DAY, 1);

    float overlapping = measure(together).value("a", "ties_1.strength_1");
    float following = measure(apart).value("a", "ties_1.strength_1");

    assertThat(following * following).isCloseTo(0.3f * overlapping * overlapping, STEP);
  }

  @Test
  void whoOrdersAtAQuietShopWithinMinutesIsTied() {
    SnapshotFixture fixture =
        new SnapshotFixture()
            .buyers("a", "b", "c")
            .account("s", AccountKind.SELLER)
            .order(order("1", "a", "s", 10 * DAY, OrderStatus.COMPLETED))
            .order(order("2", "b", "s", 10 * DAY + 3 * MINUTE, OrderStatus.COMPLETED))
            .order(order("3", "c", "s", 30 * DAY, OrderStatus.COMPLETED));

    NamedRows rows = measure(fixture);

    // Three orders in a month, the least span; three minutes apart, and two more at least.
    float expected = 3f / (30 * 86_400) * (180 + 120);
    float surprise = -Scale.roughLog2(expected) / 12;
    assertThat(rows.value("a", "moments.most")).isCloseTo(surprise, EXACT);
    assertThat(rows.value("a", "moments.count")).isCloseTo(log(1), EXACT);
    assertThat(rows.value("a", "moments_1.strength_1"))
        .isCloseTo((float) Math.sqrt(surprise), STEP);
    assertThat(rows.value("c", "moments.most")).isZero();
    assertThat(rows.value("c", "moments_1.strength_1")).isZero();
    assertThat(rows.value("a", "sellers_1.mean_seller")).isOne();
    assertThat(rows.value("s", "buyers_1.mean_moments")).isCloseTo(surprise * 2 / 3, EXACT);
  }

  /** A date that stands for none in many systems. */
  @Test
  void anAncientOrderLeavesTheOthersMomentsAsTheyAre() {
    SnapshotFixture plain = new SnapshotFixture().buyers("a", "b", "c");
    SnapshotFixture ancient = new SnapshotFixture().buyers("a", "b", "c");
    long today = 20_500 * DAY;
    for (SnapshotFixture fixture : List.of(plain, ancient)) {
      fixture
          .account("s", AccountKind.SELLER)
          .account("t", AccountKind.SELLER)
          .order(order("1", "a", "s", today, OrderStatus.COMPLETED))
          .order(order("2", "b", "s", today + 200 * DAY, OrderStatus.COMPLETED));
    }
    ancient.order(order("3", "c", "t", -25_567 * DAY, OrderStatus.COMPLETED));

    assertThat(measure(plain).value("a", "moments.most")).isZero();
    assertThat(measure(ancient).value("a", "moments.most")).isZero();
  }

  @Test
  void whomTheMarketplaceSanctionsIsNoDirectNeighbour() {
    SnapshotFixture fixture =
        new SnapshotFixture()
            .buyers("a", "b", "c")
            .direct("a", "b", "transfer", Times.MISSING, Times.MISSING)
            .direct("a", "c", "transfer", Times.MISSING, Times.MISSING)
            .sanction("account", "a", "account", "b");

    NamedRows rows = measure(fixture);

    assertThat(rows.value("a", "direct_1.neighbours")).isCloseTo(log(1), EXACT);
    assertThat(rows.value("b", "direct_1.neighbours")).isZero();
  }

  @Test
  void anAccountsStatusIsSeenByItsNeighboursOnly() {
    SnapshotFixture fixture = withStatus(AccountStatus.BANNED);
    SnapshotFixture active = withStatus(AccountStatus.ACTIVE);

    NamedRows rows = measure(fixture);

    assertThat(rows.row("a")).isEqualTo(measure(active).row("a"));
    assertThat(rows.value("b", "device_1.mean_banned")).isOne();
    assertThat(rows.value("b", "ties_1.mean_banned")).isOne();
  }

  /** One whose neighbour has no other neighbour, so that no second hop leads back. */
  private static SnapshotFixture withStatus(AccountStatus status) {
    return new SnapshotFixture()
        .account("a", AccountKind.BUYER, 0, status, DAY)
        .account("b", AccountKind.BUYER, 0)
        .link("a", "device", "x")
        .link("b", "device", "x")
        .asOf(2 * DAY);
  }

  @Test
  void whatIsSanctionedTiesNobody() {
    SnapshotFixture fixture =
        new SnapshotFixture()
            .buyers("a", "b", "c")
            .link("a", "address", "locker")
            .link("b", "address", "locker")
            .link("a", "device", "x")
            .link("c", "device", "x")
            .sanction("address", "locker")
            .sanction("account", "a", "account", "c");

    NamedRows rows = measure(fixture);

    assertThat(rows.value("a", "address_1.neighbours")).isZero();
    assertThat(rows.value("b", "ties_1.strength_1")).isZero();
    assertThat(rows.value("a", "ties_1.strength_1")).isZero();
  }

  @Test
  void directLinksReachTwoHops() {
    SnapshotFixture fixture =
        new SnapshotFixture()
            .buyers("a", "b")
            .account("s", AccountKind.SELLER)
            .direct("a", "b", "referral", Times.MISSING, Times.MISSING)
            .direct("s", "b", "referral", Times.MISSING, Times.MISSING);

    NamedRows rows = measure(fixture);

    assertThat(rows.value("b", "direct_1.neighbours")).isCloseTo(log(2), EXACT);
    assertThat(rows.value("b", "direct_1.mean_seller")).isEqualTo(0.5f);
    assertThat(rows.value("b", "direct_1.most_seller")).isOne();
    assertThat(rows.value("b", "direct_1.weight")).isEqualTo(2);
    assertThat(rows.value("a", "direct_1.weight")).isEqualTo(0.5f);
    assertThat(rows.value("a", "direct_2.mean_seller")).isOne();
    assertThat(rows.value("b", "direct_2.mean_seller")).isNaN();
    assertThat(rows.value("a", "direct_1.mean_links")).isCloseTo(log(2), EXACT);
  }

  @Test
  void marketplacesWithoutAnythingHaveRowsAllTheSame() {
    NamedRows rows = measure(new SnapshotFixture().buyers("a"));

    assertThat(rows.value("a", "own.bought")).isZero();
    assertThat(rows.value("a", "own.age")).isNaN();
    assertThat(rows.value("a", "ties_1.mean_seller")).isNaN();
  }
}
