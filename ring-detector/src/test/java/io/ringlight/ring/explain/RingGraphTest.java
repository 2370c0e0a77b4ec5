package io.ringlight.ring.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.LinkRole;
import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.SnapshotFixture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RingGraphTest {
  private final SnapshotFixture fixture = new SnapshotFixture();

  private static SnapshotFixture.Order order(
      String id, String buyer, String seller, String creator, long placedAt) {
    return new SnapshotFixture.Order(
        id, buyer, seller, creator, null, null, null, placedAt, 5, OrderStatus.COMPLETED);
  }

  private static List<String> edges(RingGraph ring) {
    return ring.graph().edgeSet().stream()
        .map(
            link ->
                "%s %s %s %.2f x%d"
                    .formatted(
                        link.from().id(),
                        link.type(),
                        link.to().id(),
                        link.weight(),
                        link.events()))
        .toList();
  }

  private static List<String> ids(List<? extends RingNode> nodes) {
    return nodes.stream().map(RingNode::id).toList();
  }

  @Test
  void showsWhatAtLeastTwoMembersTouch() {
    GraphSnapshot snapshot =
        fixture
            .buyers("a", "b", "c", "x")
            .link("a", "device", "d1", LinkRole.NONE, 10, 20, 3)
            .link("b", "device", "d1")
            .link("x", "device", "d1")
            .link("x", "device", "d1", LinkRole.SHIPPING, 1, 2, 1)
            .link("a", "device", "d2")
            .link("x", "device", "d2")
            .link("a", "payment_instrument", "p", LinkRole.PAYS, 1, 2, 1)
            .link("a", "payment_instrument", "p", LinkRole.PAID_OUT, 3, 4, 1)
            .link("c", "payment_instrument", "p", LinkRole.PAYS, 5, 6, 2)
            .build();

    RingGraph ring = RingGraph.of(snapshot, List.of("c", "a", "b"));

    assertThat(ids(ring.members())).containsExactly("a", "b", "c");
    assertThat(edges(ring))
        .containsExactly(
            "a uses d1 0.67 x3",
            "b uses d1 0.67 x1",
            "a paid_out p 1.00 x1",
            "a pays p 1.00 x1",
            "c pays p 1.00 x2");
    assertThat(ring.graph().vertexSet()).contains(new SharedNode("device", "d1", 2, 3));
    RingLink first = ring.graph().edgeSet().iterator().next();
    assertThat(first.firstSeen()).isEqualTo(10);
    assertThat(first.lastSeen()).isEqualTo(20);
    assertThat(ring.graph().getEdgeWeight(first)).isEqualTo(first.weight());
  }

  @Test
  void thingsThatAreTheSameCountAsOne() {
    GraphSnapshot snapshot =
        fixture
            .buyers("a", "b", "x")
            .link("a", "address", "l1")
            .link("b", "address", "l2")
            .link("x", "address", "l2")
            .same("address", "l1", "l2")
            .build();

    assertThat(edges(RingGraph.of(snapshot, List.of("a", "b"))))
        .containsExactly("a uses l1 0.67 x1", "b uses l1 0.67 x1");
  }

  @Test
  void leavesSanctionedThingsAndLinksOut() {
    GraphSnapshot snapshot =
        fixture
            .buyers("a", "b", "c")
            .link("a", "address", "locker")
            .link("b", "address", "locker")
            .link("a", "device", "d")
            .link("b", "device", "d")
            .link("c", "device", "d")
            .direct("a", "b", "referral", 1, 2)
            .direct("b", "c", "referral", 1, 2)
            .sanction("address", "locker")
            .sanction("account", "c", "device", "d")
            .sanction("account", "a", "account", "b")
            .build();

    assertThat(edges(RingGraph.of(snapshot, List.of("a", "b", "c"))))
        .containsExactly("a uses d 1.00 x1", "b uses d 1.00 x1", "b referral c 1.00 x1");
  }

  @Test
  void ordersTieMembersAndShowSellersWhoLiveOnThem() {
    fixture.buyers("a", "b").account("s", AccountKind.SELLER).account("big", AccountKind.SELLER);
    fixture.account("k", AccountKind.CREATOR);
    List<String> others = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      others.add("x" + i);
    }
    fixture.buyers(others.toArray(new String[0]));
    others.forEach(id -> fixture.order(order("o" + id, id, "big", null, 1)));
    GraphSnapshot snapshot =
        fixture
            .order(order("o1", "a", "s", "k", 10))
            .order(order("o2", "a", "s", "k", 30))
            .order(order("o3", "b", "s", "k", 20))
            .order(order("o4", "a", "big", null, 20))
            .order(order("o5", "b", "big", null, 20))
            .order(order("o6", null, "s", null, 20))
            .build();

    assertThat(edges(RingGraph.of(snapshot, List.of("a", "b"))))
        .containsExactly(
            "a orders_through k 1.00 x2",
            "b orders_through k 1.00 x1",
            "a orders s 1.00 x2",
            "b orders s 1.00 x1");
    assertThat(edges(RingGraph.of(snapshot, List.of("a", "b", "s"))))
        .contains("a orders s 1.00 x2", "b orders s 1.00 x1");
  }

  @Test
  void findsPartsAndCutPoints() {
    GraphSnapshot snapshot =
        fixture
            .buyers("a", "b", "c", "d", "e")
            .link("a", "device", "d1")
            .link("b", "device", "d1")
            .link("b", "device", "d2")
            .link("c", "device", "d2")
            .link("b", "device", "d3")
            .link("c", "device", "d3")
            .link("d", "device", "d4")
            .link("e", "device", "d4")
            .build();
    RingGraph ring = RingGraph.of(snapshot, List.of("a", "b", "c", "d", "e"));

    assertThat(ring.parts().stream().map(RingGraphTest::ids))
        .containsExactly(List.of("a", "b", "c"), List.of("d", "e"));
    assertThat(ring.cutPoints().stream().map(cut -> cut.node().id() + " " + cut.membersCutOff()))
        .containsExactly("b 1", "d1 1", "d4 1");
  }

  @Test
  void aCutPointTellsHowManyItHolds() {
    fixture.buyers("a", "b", "c", "d", "e", "f");
    for (String id : List.of("a", "b", "c", "d")) {
      fixture.link(id, "device", "d1");
    }
    for (String id : List.of("d", "e", "f")) {
      fixture.link(id, "address", "l");
    }
    RingGraph ring = RingGraph.of(fixture.build(), List.of("a", "b", "c", "d", "e", "f"));

    // without d1, a, b and c are three single parts, and d, e and f stay together
    assertThat(ring.cutPoints().stream().map(cut -> cut.node().id() + " " + cut.membersCutOff()))
        .containsExactly("d1 3", "l 2", "d 2");
  }

  @Test
  void whatMostlyOthersTouchTiesNobody() {
    fixture.buyers("a", "b").link("a", "ip", "cafe").link("b", "ip", "cafe");
    for (int i = 0; i < 38; i++) {
      fixture.buyers("x" + i).link("x" + i, "ip", "cafe");
    }
    assertThat(edges(RingGraph.of(fixture.build(), List.of("a", "b"))))
        .containsExactly("a uses cafe 0.05 x1", "b uses cafe 0.05 x1");
    fixture.buyers("y").link("y", "ip", "cafe");
    assertThat(edges(RingGraph.of(fixture.build(), List.of("a", "b")))).isEmpty();
  }

  @Test
  void theGraphCannotBeChanged() {
    RingGraph ring = RingGraph.of(fixture.buyers("a", "b").build(), List.of("a", "b"));

    assertThatThrownBy(() -> ring.graph().removeVertex(ring.members().get(0)))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void namesAnAccountThatIsNotThere() {
    GraphSnapshot snapshot = fixture.buyers("a", "b").build();

    assertThatThrownBy(() -> RingGraph.of(snapshot, List.of("a", "gone")))
        .isInstanceOf(RinglightException.class)
        .hasMessage(
            "Account 'gone' of the ring is not in snapshot S-fixture; give the snapshot the ring was"
                + " found in.");
  }
}
