package io.ringlight.ring;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Money;
import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.Orders;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Counts orders by going through all of them again for each question. */
final class OrderOracle {
  private static final double PRIOR = 10;

  private final Orders orders;
  private final Map<OrderStatus, Double> rates = new HashMap<>();

  OrderOracle(GraphSnapshot snapshot) {
    this.orders = snapshot.orders();
    for (OrderStatus status : OrderStatus.values()) {
      long count = count(order -> orders.status(order) == status);
      rates.put(status, (count + 1.0) / (orders.size() + 10.0));
    }
  }

  private int count(IntPredicate which) {
    return (int) IntStream.range(0, orders.size()).filter(which).count();
  }

  private boolean isOf(Set<Integer> group, int order) {
    return group.contains(orders.buyer(order));
  }

  int placed(Set<Integer> group) {
    return count(order -> isOf(group, order));
  }

  int ended(Set<Integer> group, OrderStatus status) {
    return count(order -> isOf(group, order) && orders.status(order) == status);
  }

  /** How many would end so at the rates that the same sellers have with others. */
  double expected(Set<Integer> group, OrderStatus status) {
    double expected = 0;
    Map<Integer, Integer> placedAt = new TreeMap<>();
    for (int order = 0; order < orders.size(); order++) {
      if (isOf(group, order)) {
        placedAt.merge(orders.seller(order), 1, Integer::sum);
      }
    }
    for (Map.Entry<Integer, Integer> seller : placedAt.entrySet()) {
      double rate = rates.get(status);
      if (seller.getKey() >= 0) {
        int others = count(order -> orders.seller(order) == seller.getKey() && !isOf(group, order));
        int undone =
            count(
                order ->
                    orders.seller(order) == seller.getKey()
                        && !isOf(group, order)
                        && orders.status(order) == status);
        rate = (undone + PRIOR * rate) / (others + PRIOR);
      }
      expected += seller.getValue() * rate;
    }
    return expected;
  }

  int atSeller(int seller, Set<Integer> group) {
    return count(order -> orders.seller(order) == seller && isOf(group, order));
  }

  int atSeller(int seller) {
    return count(order -> orders.seller(order) == seller);
  }

  int throughCreator(int creator, Set<Integer> group) {
    return count(order -> orders.creator(order) == creator && isOf(group, order));
  }

  int throughCreator(int creator) {
    return count(order -> orders.creator(order) == creator);
  }

  /** Members' orders at the seller, or through the creator, that most of them name. */
  int most(Set<Integer> group, IntUnaryOperator named) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int order = 0; order < orders.size(); order++) {
      if (isOf(group, order) && named.applyAsInt(order) >= 0) {
        counts.merge(named.applyAsInt(order), 1, Integer::sum);
      }
    }
    return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  int inward(Set<Integer> group) {
    return count(
        order ->
            isOf(group, order)
                && (group.contains(orders.seller(order)) || group.contains(orders.creator(order))));
  }

  /** Orders that members placed, sold or brought about, by currency. */
  List<Exposure> exposure(Set<Integer> group) {
    Map<String, List<Integer>> byCurrency = new TreeMap<>();
    for (int order = 0; order < orders.size(); order++) {
      if (isOf(group, order)
          || group.contains(orders.seller(order))
          || group.contains(orders.creator(order))) {
        int currency = orders.currency(order);
        byCurrency
            .computeIfAbsent(
                currency < 0 ? "" : orders.currencyNames().get(currency), key -> new ArrayList<>())
            .add(order);
      }
    }
    List<Exposure> exposures = new ArrayList<>();
    byCurrency.forEach((currency, all) -> exposures.add(exposure(currency, all)));
    return exposures;
  }

  private Exposure exposure(String currency, List<Integer> all) {
    BigDecimal amount = BigDecimal.ZERO;
    int undone = 0;
    for (int order : all) {
      if (orders.amount(order) != Money.MISSING) {
        amount = amount.add(BigDecimal.valueOf(orders.amount(order), 6));
      }
      undone +=
          switch (orders.status(order)) {
            case CANCELLED, REFUNDED, CHARGEBACK -> 1;
            default -> 0;
          };
    }
    return new Exposure(
        currency, amount.setScale(6), all.size(), Math.rint(1e4 * undone / all.size()) / 1e4);
  }
}
