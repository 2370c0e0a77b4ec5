package io.ringlight.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderLinksTest {
  private static SnapshotFixture.Order order(
      String id, String buyer, String device, String address, long time) {
    return new SnapshotFixture.Order(
        id, buyer, null, null, device, address, null, time, 10, OrderStatus.COMPLETED);
  }

  @Test
  void ordersJoinTheLinksThatTablesState() {
    GraphSnapshot snapshot =
        new SnapshotFixture()
            .buyers("a", "b")
            .link("a", "device", "d1", LinkRole.NONE, 100, 200, 5)
            .order(order("o1", "a", "d1", "x", 50))
            .order(order("o2", "a", "d1", "x", 300))
            .order(order("o3", "b", "d2", null, 70))
            .order(order("o4", null, "d9", "x", 80))
            .build();
    IdentifierLinks links = snapshot.identifierLinks();

    assertThat(links.size()).isEqualTo(3);
    int device = snapshot.identifiers().indexOf("device", "d1");
    int link = links.byIdentifier().row(links.byIdentifier().start(device));
    assertThat(links.account(link)).isZero();
    assertThat(links.firstSeen(link)).isEqualTo(50);
    assertThat(links.lastSeen(link)).isEqualTo(300);
    assertThat(links.events(link)).isEqualTo(7);
    int address = snapshot.identifiers().indexOf("address", "x");
    int shipping = links.byIdentifier().row(links.byIdentifier().start(address));
    assertThat(links.role(shipping)).isEqualTo(LinkRole.SHIPPING);
    assertThat(links.events(shipping)).isEqualTo(2);
    assertThat(links.end(1) - links.start(1)).isEqualTo(1);
  }

  @Test
  void guestOrdersLinkNobodyButStayAsRows() {
    GraphSnapshot snapshot =
        new SnapshotFixture().buyers("a").order(order("o1", null, "d", "x", 1)).build();
    assertThat(snapshot.identifierLinks().size()).isZero();
    assertThat(snapshot.orders().size()).isEqualTo(1);
    assertThat(snapshot.orders().buyer(0)).isEqualTo(-1);
  }
}
