package io.ringlight.ring.score;

import io.ringlight.graph.Orders;
import io.ringlight.graph.RowIndex;
import io.ringlight.graph.Times;
import java.util.Arrays;

/**
 * Orders that members placed at one seller within days of another member, apart from the rest of
 * their lives: how many they are, and how they end.
 */
final class TogetherMeasures {
  private static final long CLOSE = 4 * 86_400_000L;
  private static final int KINDS = Marketplace.UNDONE_STATUSES.size();
  private static final Feature[] EXCESS = {
    Feature.TOGETHER_CANCELLATIONS, Feature.TOGETHER_REFUNDS, Feature.TOGETHER_CHARGEBACKS
  };

  private final Marketplace marketplace;
  private final Orders orders;
  private long[] keys = new long[256];
  private boolean[] together = new boolean[256];
  private final int[] undone = new int[KINDS];
  private final double[] expected = new double[KINDS];
  private final boolean[] takesPart;
  private int pairs;
  private double apart;

  TogetherMeasures(Marketplace marketplace) {
    this.marketplace = marketplace;
    this.orders = marketplace.snapshot().orders();
    this.takesPart = new boolean[marketplace.snapshot().accounts().size()];
  }

  void measure(Membership group, double[] values) {
    int count = collect(group);
    if (count == 0) {
      return;
    }
    // Orders are numbered by time, so equal sellers' orders come oldest first.
    Arrays.sort(keys, 0, count);
    Arrays.fill(together, 0, count, false);
    pairs = 0;
    apart = 0;
    for (int i = 1; i < count; i++) {
      mark(i);
    }
    Arrays.fill(undone, 0);
    Arrays.fill(expected, 0);
    int marked = 0;
    int first = 0;
    int sellers = 0;
    long seller = -1;
    for (int i = 0; i < count; i++) {
      if (together[i]) {
        marked++;
        sellers += keys[i] >>> 32 != seller ? 1 : 0;
        seller = keys[i] >>> 32;
        takesPart[orders.buyer((int) keys[i])] = true;
        first += isFirst((int) keys[i]) ? 1 : 0;
        end((int) keys[i]);
      }
    }
    set(values, Feature.TOGETHER, marked / (double) count);
    set(values, Feature.TOGETHER_BY_MEMBER, StrictMath.log(1 + marked / (double) group.size()));
    set(values, Feature.FIRST_TOGETHER, first / (double) group.size());
    set(values, Feature.TOGETHER_MEMBERS, countParts(group) / (double) group.size());
    set(values, Feature.TOGETHER_SELLERS, StrictMath.log(1 + sellers));
    set(values, Feature.SIMILAR_AMOUNTS, pairs == 0 ? 0 : 1 / (1 + apart / pairs));
    double excess = 0;
    double usual = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      set(values, EXCESS[kind], (undone[kind] - expected[kind]) / Math.sqrt(expected[kind] + 1));
      excess += undone[kind];
      usual += expected[kind];
    }
    set(values, Feature.TOGETHER_LIFT, StrictMath.log((excess + 1) / (usual + 1)));
  }

  private int collect(Membership group) {
    RowIndex byBuyer = orders.byBuyer();
    int count = 0;
    for (int account : group.accounts()) {
      for (int place = byBuyer.start(account); place < byBuyer.end(account); place++) {
        int order = byBuyer.row(place);
        if (orders.seller(order) >= 0 && orders.placedAt(order) != Times.MISSING) {
          if (count == keys.length) {
            keys = Arrays.copyOf(keys, count * 2);
            together = new boolean[count * 2];
          }
          keys[count++] = (long) orders.seller(order) << 32 | order;
        }
      }
    }
    return count;
  }

  /** Looks back for the nearest order of another member. */
  private void mark(int i) {
    int order = (int) keys[i];
    for (int back = i - 1; back >= 0 && keys[back] >>> 32 == keys[i] >>> 32; back--) {
      int earlier = (int) keys[back];
      if (orders.placedAt(order) - orders.placedAt(earlier) > CLOSE) {
        return;
      }
      if (orders.buyer(earlier) != orders.buyer(order)) {
        together[i] = true;
        together[back] = true;
        compare(earlier, order);
        return;
      }
    }
  }

  /** Amounts of one seller are of one currency nearly always, so their ratio is what counts. */
  private void compare(int earlier, int order) {
    long left = orders.amount(earlier);
    long right = orders.amount(order);
    if (left > 0 && right > 0 && orders.currency(earlier) == orders.currency(order)) {
      pairs++;
      apart += Math.min(1, Math.abs(StrictMath.log((double) left / right)));
    }
  }

  private int countParts(Membership group) {
    int parts = 0;
    for (int account : group.accounts()) {
      parts += takesPart[account] ? 1 : 0;
      takesPart[account] = false;
    }
    return parts;
  }

  private boolean isFirst(int order) {
    RowIndex byBuyer = orders.byBuyer();
    return byBuyer.row(byBuyer.start(orders.buyer(order))) == order;
  }

  private void end(int order) {
    int kind = Marketplace.undoneKind(orders.status(order));
    if (kind >= 0) {
      undone[kind]++;
    }
    for (int each = 0; each < KINDS; each++) {
      expected[each] += marketplace.rate(each, orders.seller(order), 1, each == kind ? 1 : 0);
    }
  }

  private static void set(double[] values, Feature feature, double value) {
    values[feature.ordinal()] = value;
  }
}
