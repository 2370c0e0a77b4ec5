package io.ringlight.gnn.feature;

import io.ringlight.graph.Accounts;
import io.ringlight.graph.Orders;
import io.ringlight.graph.RowIndex;
import io.ringlight.graph.Times;
import java.util.Arrays;

/**
 * Who acted when at each place, oldest first: orders at a seller or through a creator, or sign-ups
 * in a country. What has no time, or nobody who did it, is left out. Immutable; 12 bytes an action.
 */
final class Lanes {
  private static final int LEAST_SPAN_SECONDS = 30 * 86_400;

  /** 2000-01-01, so that seconds fit for 68 years before and after; others stand at the ends. */
  private static final long BASE = 946_684_800_000L;

  private final int[] starts;
  private final int[] accounts;
  private final int[] seconds;
  private final int[] placeOf;
  private final float[] rates;

  private Lanes(int laneCount, int actionCount, int rowCount) {
    this.starts = new int[laneCount + 1];
    this.accounts = new int[actionCount];
    this.seconds = new int[actionCount];
    this.placeOf = new int[rowCount];
    this.rates = new float[laneCount];
    Arrays.fill(placeOf, -1);
  }

  /** Buyers at each of an index's places. */
  static Lanes ofOrders(Orders orders, RowIndex index) {
    int size = 0;
    for (int lane = 0; lane < index.keyCount(); lane++) {
      size += index.count(lane);
    }
    Lanes lanes = new Lanes(index.keyCount(), size, orders.size());
    int at = 0;
    for (int lane = 0; lane < index.keyCount(); lane++) {
      for (int place = index.start(lane); place < index.end(lane); place++) {
        int order = index.row(place);
        if (orders.buyer(order) >= 0 && orders.placedAt(order) != Times.MISSING) {
          at = lanes.add(at, orders.buyer(order), seconds(orders.placedAt(order)), order);
        }
      }
      lanes.close(lane, at);
    }
    return lanes;
  }

  /** Sign-ups in each country; the first lane holds those whose country is not known. */
  static Lanes ofSignUps(Accounts accounts) {
    int count = accounts.countryNames().size() + 1;
    int[] countries = new int[accounts.size()];
    for (int account = 0; account < countries.length; account++) {
      boolean known = accounts.createdAt(account) != Times.MISSING;
      countries[account] = known ? accounts.country(account) + 1 : -1;
    }
    RowIndex index = RowIndex.of(count, countries);
    Lanes lanes = new Lanes(count, accounts.size(), accounts.size());
    int at = 0;
    for (int lane = 0; lane < count; lane++) {
      long[] keys = new long[index.count(lane)];
      for (int i = 0; i < keys.length; i++) {
        int account = index.row(index.start(lane) + i);
        keys[i] = (long) seconds(accounts.createdAt(account)) << 32 | account;
      }
      Arrays.sort(keys);
      for (long key : keys) {
        at = lanes.add(at, (int) key, (int) (key >> 32), (int) key);
      }
      lanes.close(lane, at);
    }
    return lanes;
  }

  private static int seconds(long time) {
    long seconds = Math.floorDiv(time - BASE, 1000L);
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, seconds));
  }

  private int add(int at, int account, int second, int row) {
    accounts[at] = account;
    seconds[at] = second;
    placeOf[row] = at;
    return at + 1;
  }

  private void close(int lane, int end) {
    starts[lane + 1] = end;
    int size = end - starts[lane];
    if (size > 0) {
      long span = Math.max(LEAST_SPAN_SECONDS, (long) seconds[end - 1] - seconds[starts[lane]]);
      rates[lane] = (float) size / span;
    }
  }

  /** Where an order, or an account's sign-up, stands; -1 where it was left out. */
  int place(int row) {
    return placeOf[row];
  }

  int start(int lane) {
    return starts[lane];
  }

  int end(int lane) {
    return starts[lane + 1];
  }

  int account(int place) {
    return accounts[place];
  }

  /** Since some moment that is the same for all; before it negative. */
  int seconds(int place) {
    return seconds[place];
  }

  /** Actions a second at a lane. */
  float rate(int lane) {
    return rates[lane];
  }
}
