package io.ringlight.ring.score;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.IdentifierLinks;
import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.Orders;
import io.ringlight.graph.RowIndex;
import io.ringlight.graph.Times;
import java.util.List;

/**
 * What is usual in a marketplace: how orders end, at each seller and overall, and when each account
 * lived. Immutable; O(orders + links) to count.
 */
public final class Marketplace {
  /** The ways in which an order is undone; {@link #undoneKind} numbers them. */
  static final List<OrderStatus> UNDONE_STATUSES =
      List.of(OrderStatus.CANCELLED, OrderStatus.REFUNDED, OrderStatus.CHARGEBACK);

  private static final int UNDONE = UNDONE_STATUSES.size();

  /** How many orders of the marketplace's rate a seller's own orders are joined with. */
  private static final double PRIOR = 10;

  private final GraphSnapshot snapshot;
  private final int[][] undoneBySeller = new int[UNDONE][];
  private final double[] rates = new double[UNDONE];
  private final long[] lastActive;

  public Marketplace(GraphSnapshot snapshot) {
    this.snapshot = snapshot;
    Orders orders = snapshot.orders();
    int accounts = snapshot.accounts().size();
    for (int kind = 0; kind < UNDONE; kind++) {
      undoneBySeller[kind] = new int[accounts];
    }
    long[] total = new long[UNDONE];
    for (int order = 0; order < orders.size(); order++) {
      int kind = undoneKind(orders.status(order));
      if (kind >= 0) {
        total[kind]++;
        if (orders.seller(order) >= 0) {
          undoneBySeller[kind][orders.seller(order)]++;
        }
      }
    }
    for (int kind = 0; kind < UNDONE; kind++) {
      rates[kind] = (total[kind] + 1.0) / (orders.size() + 10.0);
    }
    lastActive = lastActive();
  }

  private long[] lastActive() {
    int accounts = snapshot.accounts().size();
    long[] last = new long[accounts];
    IdentifierLinks links = snapshot.identifierLinks();
    Orders orders = snapshot.orders();
    for (int account = 0; account < accounts; account++) {
      last[account] = snapshot.accounts().createdAt(account);
      for (int link = links.start(account); link < links.end(account); link++) {
        last[account] = Times.later(last[account], links.lastSeen(link));
      }
      last[account] = Times.later(last[account], lastOrder(orders.byBuyer(), account));
      last[account] = Times.later(last[account], lastOrder(orders.bySeller(), account));
      last[account] = Times.later(last[account], lastOrder(orders.byCreator(), account));
    }
    return last;
  }

  private long lastOrder(RowIndex index, int account) {
    return index.count(account) == 0
        ? Times.MISSING
        : snapshot.orders().placedAt(index.row(index.end(account) - 1));
  }

  public GraphSnapshot snapshot() {
    return snapshot;
  }

  /** 0 for a cancelled, 1 for a refunded order, 2 for a chargeback, -1 for every other. */
  public static int undoneKind(OrderStatus status) {
    return switch (status) {
      case CANCELLED -> 0;
      case REFUNDED -> 1;
      case CHARGEBACK -> 2;
      default -> -1;
    };
  }

  /**
   * The share of a seller's orders that end so, without some of them.
   *
   * @param kind as {@link #undoneKind} says
   * @param seller an account, or -1 for the whole marketplace
   * @param withoutOrders how many of the seller's orders are left out
   * @param withoutUndone how many of those ended so
   */
  public double rate(int kind, int seller, int withoutOrders, int withoutUndone) {
    if (seller < 0) {
      return rates[kind];
    }
    double orders = snapshot.orders().bySeller().count(seller) - withoutOrders;
    double undone = undoneBySeller[kind][seller] - withoutUndone;
    return (undone + PRIOR * rates[kind]) / (orders + PRIOR);
  }

  /** How many of a seller's orders ended so. */
  int undone(int kind, int seller) {
    return undoneBySeller[kind][seller];
  }

  /** When an account last did anything, in {@link Times}. */
  public long lastActive(int account) {
    return lastActive[account];
  }
}
