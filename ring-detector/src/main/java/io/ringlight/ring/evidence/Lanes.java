package io.ringlight.ring.evidence;

import io.ringlight.graph.Accounts;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.Orders;
import io.ringlight.graph.RowIndex;
import io.ringlight.graph.Times;

/** Places in which accounts act one after the other. Safe for several threads. */
sealed interface Lanes {
  /** What is done there, in one word. */
  String name();

  int count();

  /** How many entries a lane may have at most; what it costs. */
  int size(int lane);

  /** Puts a lane's accounts and times into the buffer, oldest first; missing times are left out. */
  void load(int lane, Lane buffer);

  /** Orders at one seller, or through one creator. */
  record OrderLanes(String name, Orders orders, RowIndex index) implements Lanes {
    @Override
    public int count() {
      return index.keyCount();
    }

    @Override
    public int size(int lane) {
      return index.count(lane);
    }

    @Override
    public void load(int lane, Lane buffer) {
      for (int place = index.start(lane); place < index.end(lane); place++) {
        int order = index.row(place);
        long time = orders.placedAt(order);
        if (orders.buyer(order) >= 0 && time != Times.MISSING) {
          buffer.add(orders.buyer(order), time);
        }
      }
    }
  }

  /** Refunds, cancellations and chargebacks at one seller, by when they came. */
  record OutcomeLanes(String name, Orders orders) implements Lanes {
    @Override
    public int count() {
      return orders.bySeller().keyCount();
    }

    @Override
    public int size(int lane) {
      return orders.bySeller().count(lane);
    }

    @Override
    public void load(int lane, Lane buffer) {
      RowIndex index = orders.bySeller();
      for (int place = index.start(lane); place < index.end(lane); place++) {
        int order = index.row(place);
        long time = orders.statusAt(order);
        boolean undone = orders.status(order).compareTo(OrderStatus.COMPLETED) > 0;
        if (undone && orders.buyer(order) >= 0 && time != Times.MISSING) {
          buffer.add(orders.buyer(order), time);
        }
      }
      buffer.sort();
    }
  }

  /** Sign-ups in one country; the first lane holds those whose country is unknown. */
  record SignUpLanes(String name, Accounts accounts, RowIndex byCountry) implements Lanes {
    static SignUpLanes of(String name, GraphSnapshot snapshot) {
      Accounts accounts = snapshot.accounts();
      int[] countries = new int[accounts.size()];
      for (int account = 0; account < countries.length; account++) {
        countries[account] = accounts.country(account) + 1;
      }
      RowIndex index = RowIndex.of(accounts.countryNames().size() + 1, countries);
      return new SignUpLanes(name, accounts, index);
    }

    @Override
    public int count() {
      return byCountry.keyCount();
    }

    @Override
    public int size(int lane) {
      return byCountry.count(lane);
    }

    @Override
    public void load(int lane, Lane buffer) {
      for (int place = byCountry.start(lane); place < byCountry.end(lane); place++) {
        int account = byCountry.row(place);
        long time = accounts.createdAt(account);
        if (time != Times.MISSING) {
          buffer.add(account, time);
        }
      }
      buffer.sort();
    }
  }
}
