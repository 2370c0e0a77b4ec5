package io.ringlight.ring.significance;

import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.Orders;
import io.ringlight.graph.RowIndex;
import io.ringlight.ring.algo.SeededRandom;
import java.util.Arrays;

/**
 * Orders whose buyers changed places: each buyer and each seller keeps the number of orders, and of
 * undone ones, in each stratum of time. Orders of one buyer at one seller on end move as one, for a
 * regular customer is no surprise. What an order says of devices and the like is left to the links.
 * Safe for several threads.
 */
final class OrderDecoy {
  /** Longer runs, and runs with more undone, are told apart no further. */
  private static final int MOST = 8;

  private final Orders orders;
  private final int[] offsets;
  private final int[] rows;
  private final int runCount;
  private final Strata strata;

  OrderDecoy(Orders orders) {
    this.orders = orders;
    RowIndex byBuyer = orders.byBuyer();
    rows = new int[byBuyer.end(byBuyer.keyCount() - 1)];
    int[] ends = new int[rows.length + 1];
    int count = 0;
    for (int buyer = 0; buyer < byBuyer.keyCount(); buyer++) {
      for (int place = byBuyer.start(buyer); place < byBuyer.end(buyer); place++) {
        rows[place] = byBuyer.row(place);
        boolean goesOn = place > byBuyer.start(buyer) && isRun(rows[place - 1], rows[place]);
        count += goesOn && place - ends[count - 1] < MOST ? 0 : 1;
        ends[count] = place + 1;
      }
    }
    runCount = count;
    offsets = Arrays.copyOf(ends, count + 1);
    strata = strata();
  }

  private boolean isRun(int order, int next) {
    return orders.seller(order) >= 0 && orders.seller(order) == orders.seller(next);
  }

  private Strata strata() {
    int[] classes = new int[runCount];
    long[] times = new long[runCount];
    for (int run = 0; run < runCount; run++) {
      int undone = 0;
      for (int place = offsets[run]; place < offsets[run + 1]; place++) {
        undone += orders.status(rows[place]).compareTo(OrderStatus.COMPLETED) > 0 ? 1 : 0;
      }
      classes[run] = (offsets[run + 1] - offsets[run]) * (MOST + 1) + undone;
      times[run] = orders.placedAt(rows[offsets[run]]);
    }
    return new Strata(classes, (MOST + 1) * (MOST + 1), times);
  }

  /** All orders in their order, with other buyers. O(orders). */
  Orders draw(SeededRandom random) {
    int[] holder = new int[runCount];
    Arrays.setAll(holder, run -> run);
    Exchange.run(
        strata,
        random,
        (left, right) -> {
          int held = holder[left];
          holder[left] = holder[right];
          holder[right] = held;
        });
    Orders.Columns columns = columns();
    for (int run = 0; run < runCount; run++) {
      int buyer = orders.buyer(rows[offsets[holder[run]]]);
      for (int place = offsets[run]; place < offsets[run + 1]; place++) {
        columns.buyer[rows[place]] = buyer;
      }
    }
    return new Orders(orders.byBuyer().keyCount(), columns);
  }

  private Orders.Columns columns() {
    Orders.Columns columns = Orders.Columns.ofSize(orders.size());
    columns.currencyNames = orders.currencyNames();
    for (int order = 0; order < orders.size(); order++) {
      columns.seller[order] = orders.seller(order);
      columns.creator[order] = orders.creator(order);
      columns.placedAt[order] = orders.placedAt(order);
      columns.amount[order] = orders.amount(order);
      columns.currency[order] = (short) orders.currency(order);
      columns.status[order] = (byte) orders.status(order).ordinal();
      columns.statusAt[order] = orders.statusAt(order);
    }
    return columns;
  }
}
