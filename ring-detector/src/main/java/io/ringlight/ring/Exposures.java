package io.ringlight.ring;

import io.ringlight.graph.Money;
import io.ringlight.graph.Orders;
import io.ringlight.graph.RowIndex;
import io.ringlight.ring.score.Marketplace;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/** Money that went through a group's orders. */
final class Exposures {
  private static final class Sum {
    BigInteger micros = BigInteger.ZERO;
    int orders;
    int undone;
  }

  private Exposures() {}

  /**
   * Sums the orders that members placed, sold or brought about, each order once.
   *
   * @return by currency, ascending; an order without an amount counts as an order
   */
  static List<Exposure> of(Orders orders, int[] accounts) {
    BitSet counted = new BitSet();
    TreeMap<String, Sum> sums = new TreeMap<>();
    for (RowIndex index : List.of(orders.byBuyer(), orders.bySeller(), orders.byCreator())) {
      for (int account : accounts) {
        for (int place = index.start(account); place < index.end(account); place++) {
          int order = index.row(place);
          if (!counted.get(order)) {
            counted.set(order);
            add(orders, order, sums);
          }
        }
      }
    }
    List<Exposure> exposures = new ArrayList<>();
    sums.forEach(
        (currency, sum) ->
            exposures.add(
                new Exposure(
                    currency,
                    new BigDecimal(sum.micros, 6),
                    sum.orders,
                    Math.rint(1e4 * sum.undone / sum.orders) / 1e4)));
    return exposures;
  }

  private static void add(Orders orders, int order, TreeMap<String, Sum> sums) {
    int number = orders.currency(order);
    String currency = number < 0 ? "" : orders.currencyNames().get(number);
    Sum sum = sums.computeIfAbsent(currency, name -> new Sum());
    sum.orders++;
    if (orders.amount(order) != Money.MISSING) {
      sum.micros = sum.micros.add(BigInteger.valueOf(orders.amount(order)));
    }
    sum.undone += Marketplace.undoneKind(orders.status(order)) >= 0 ? 1 : 0;
  }
}
