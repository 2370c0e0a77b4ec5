package io.ringlight.ring.explain;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Orders;
import io.ringlight.graph.RowIndex;
import io.ringlight.graph.SanctionedLinks;
import java.util.HashSet;
import java.util.Set;

/** Whom the members order from, and through which creators. */
final class OrderTies {
  private final GraphSnapshot snapshot;
  private final Orders orders;
  private final SanctionedLinks sanctioned;
  private final MemberNodes members;
  private final TieCollector ties;

  OrderTies(GraphSnapshot snapshot, MemberNodes members, TieCollector ties) {
    this.snapshot = snapshot;
    this.orders = snapshot.orders();
    this.sanctioned = snapshot.sanctionedLinks();
    this.members = members;
    this.ties = ties;
  }

  void collect() {
    RowIndex byBuyer = orders.byBuyer();
    for (int account : members.accounts()) {
      for (int place = byBuyer.start(account); place < byBuyer.end(account); place++) {
        int order = byBuyer.row(place);
        add(order, orders.seller(order), "seller", "orders", orders.bySeller());
        add(order, orders.creator(order), "creator", "orders_through", orders.byCreator());
      }
    }
  }

  private void add(int order, int to, String thing, String type, RowIndex index) {
    int from = orders.buyer(order);
    if (to < 0 || to == from || !isEvidence(from, to)) {
      return;
    }
    Tie tie = new Tie(orders.placedAt(order), orders.placedAt(order), 1);
    if (members.contains(to)) {
      ties.addDirect(from, to, type, tie);
    } else {
      String id = snapshot.accounts().id(to);
      SharedKey key = new SharedKey(thing, id, () -> buyers(index, to));
      ties.addShared(from, key, type, tie);
    }
  }

  private boolean isEvidence(int from, int to) {
    return !sanctioned.isAccountSanctioned(from)
        && !sanctioned.isAccountSanctioned(to)
        && !sanctioned.isPairSanctioned(from, to);
  }

  private int buyers(RowIndex index, int account) {
    Set<Integer> buyers = new HashSet<>();
    for (int place = index.start(account); place < index.end(account); place++) {
      int buyer = orders.buyer(index.row(place));
      if (buyer >= 0) {
        buyers.add(buyer);
      }
    }
    return buyers.size();
  }
}
