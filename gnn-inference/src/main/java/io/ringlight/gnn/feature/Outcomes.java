package io.ringlight.gnn.feature;

import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.Orders;

/**
 * How orders end at each seller: the rate of those that are undone (cancelled, refunded, charged
 * back), drawn towards the marketplace's where a seller has few. Immutable; O(orders).
 */
final class Outcomes {
  /** How many orders of the marketplace's rate a seller's own are joined with. */
  private static final double PRIOR = 10;

  private final Orders orders;
  private final int[] undone;
  private final double rate;

  Outcomes(Orders orders, int accountCount) {
    this.orders = orders;
    this.undone = new int[accountCount];
    long all = 0;
    for (int order = 0; order < orders.size(); order++) {
      if (isUndone(orders.status(order))) {
        all++;
        if (orders.seller(order) >= 0) {
          undone[orders.seller(order)]++;
        }
      }
    }
    rate = (all + 1.0) / (orders.size() + 10.0);
  }

  static boolean isUndone(OrderStatus status) {
    return status == OrderStatus.CANCELLED
        || status == OrderStatus.REFUNDED
        || status == OrderStatus.CHARGEBACK;
  }

  /** The marketplace's rate. */
  double rate() {
    return rate;
  }

  /** The rate at a seller, without one order; -1 stands for the marketplace. */
  double rateWithout(int seller, boolean isUndone) {
    if (seller < 0) {
      return rate;
    }
    double others = orders.bySeller().count(seller) - 1;
    double bad = undone[seller] - (isUndone ? 1 : 0);
    return (bad + PRIOR * rate) / (others + PRIOR);
  }
}
