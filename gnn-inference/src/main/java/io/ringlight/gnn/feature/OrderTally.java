package io.ringlight.gnn.feature;

import io.ringlight.graph.Money;
import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.Orders;
import io.ringlight.graph.RowIndex;
import io.ringlight.graph.Times;
import java.util.Arrays;

/** Counts some of an account's orders: those it placed, those at its shop, or those it promoted. */
final class OrderTally {
  private final Orders orders;
  private int[] others = new int[64];

  int count;
  int cancelled;
  int refunded;
  int chargebacks;
  int throughCreators;
  int partners;
  int topPartner;
  int dated;
  long first;
  long last;
  private int priced;
  private double logAmounts;
  private double squares;

  OrderTally(Orders orders) {
    this.orders = orders;
  }

  /**
   * Counts anew.
   *
   * @param bySeller whether partners are sellers; else they are buyers
   */
  void count(RowIndex index, int account, boolean bySeller) {
    clear(index.count(account));
    int known = 0;
    for (int place = index.start(account); place < index.end(account); place++) {
      int order = index.row(place);
      status(orders.status(order));
      throughCreators += orders.creator(order) >= 0 ? 1 : 0;
      amount(orders.amount(order));
      time(orders.placedAt(order));
      int other = bySeller ? orders.seller(order) : orders.buyer(order);
      if (other >= 0) {
        others[known++] = other;
      }
    }
    partners(known);
  }

  private void clear(int size) {
    count = size;
    cancelled = refunded = chargebacks = throughCreators = 0;
    partners = topPartner = dated = priced = 0;
    first = last = Times.MISSING;
    logAmounts = squares = 0;
    if (others.length < size) {
      others = new int[size * 2];
    }
  }

  private void status(OrderStatus status) {
    switch (status) {
      case CANCELLED -> cancelled++;
      case REFUNDED -> refunded++;
      case CHARGEBACK -> chargebacks++;
      default -> {}
    }
  }

  private void amount(long amount) {
    if (amount != Money.MISSING && amount > 0) {
      double logarithm = Scale.roughLog2((float) amount / Money.MICROS_PER_UNIT + 0.01f);
      priced++;
      logAmounts += logarithm;
      squares += logarithm * logarithm;
    }
  }

  private void time(long placedAt) {
    if (placedAt != Times.MISSING) {
      first = Times.earlier(first, placedAt);
      last = Times.later(last, placedAt);
      dated++;
    }
  }

  private void partners(int known) {
    Arrays.sort(others, 0, known);
    int run = 0;
    for (int i = 0; i < known; i++) {
      run = i > 0 && others[i] == others[i - 1] ? run + 1 : 1;
      partners += run == 1 ? 1 : 0;
      topPartner = Math.max(topPartner, run);
    }
  }

  int undone() {
    return cancelled + refunded + chargebacks;
  }

  /** The mean logarithm of amounts, to base 2; NaN where none is known. */
  float meanAmount() {
    return priced == 0 ? Float.NaN : (float) (logAmounts / priced);
  }

  /** How far amounts spread, as the standard deviation of their logarithms; NaN below two. */
  float amountSpread() {
    if (priced < 2) {
      return Float.NaN;
    }
    double mean = logAmounts / priced;
    return (float) StrictMath.sqrt(Math.max(0, squares / priced - mean * mean));
  }

  /** The logarithm of the days from the first to the last; NaN where no time is known. */
  float lifeDays() {
    return dated == 0 ? Float.NaN : Scale.days((last - first) / 1000.0);
  }

  /** The logarithm of the days from a time to the first; NaN where either is not known. */
  float delayDays(long since) {
    return dated == 0 || since == Times.MISSING ? Float.NaN : Scale.days((first - since) / 1000.0);
  }

  /** The logarithm of the days from the last to a time; NaN where either is not known. */
  float restDays(long until) {
    return dated == 0 || until == Times.MISSING ? Float.NaN : Scale.days((until - last) / 1000.0);
  }
}
