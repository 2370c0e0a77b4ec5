package io.ringlight.ring;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.Orders;
import io.ringlight.graph.Times;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Moments of acting together, by trying every run of actions at every gap. */
final class MomentOracle {
  private static final double HOUR = 3_600_000;
  private static final double[] HOURS = {2, 16, 80};
  private static final double[] SHARES = {0.1, 0.2, 0.35};

  private record Action(long time, int account) {}

  /** What happened at one place from one time to another. */
  record Moment(long first, long last, Set<Integer> accounts) {
    boolean holds(Moment other) {
      return first <= other.first && other.last <= last;
    }
  }

  private final SharingOracle sharing;
  private final Map<Integer, List<Moment>> atSellers = new TreeMap<>();
  private final Map<Integer, List<Moment>> throughCreators = new TreeMap<>();
  private final Map<Integer, List<Moment>> undone = new TreeMap<>();

  MomentOracle(GraphSnapshot snapshot, SharingOracle sharing) {
    this.sharing = sharing;
    Orders orders = snapshot.orders();
    Map<Integer, List<Action>> sellers = new TreeMap<>();
    Map<Integer, List<Action>> creators = new TreeMap<>();
    Map<Integer, List<Action>> undoings = new TreeMap<>();
    for (int order = 0; order < orders.size(); order++) {
      Action placing = new Action(orders.placedAt(order), orders.buyer(order));
      add(sellers, orders.seller(order), placing);
      add(creators, orders.creator(order), placing);
      OrderStatus status = orders.status(order);
      if (status == OrderStatus.CANCELLED
          || status == OrderStatus.REFUNDED
          || status == OrderStatus.CHARGEBACK) {
        add(
            undoings,
            orders.seller(order),
            new Action(orders.statusAt(order), orders.buyer(order)));
      }
    }
    sellers.forEach((place, actions) -> atSellers.put(place, moments(actions)));
    creators.forEach((place, actions) -> throughCreators.put(place, moments(actions)));
    undoings.forEach((place, actions) -> undone.put(place, moments(actions)));
  }

  private static void add(Map<Integer, List<Action>> places, int place, Action action) {
    if (place >= 0 && action.account >= 0 && action.time != Times.MISSING) {
      places.computeIfAbsent(place, key -> new ArrayList<>()).add(action);
    }
  }

  private static List<Moment> moments(List<Action> actions) {
    actions.sort(Comparator.comparingLong(Action::time));
    long span = actions.get(actions.size() - 1).time - actions.get(0).time;
    double rate = actions.size() / Math.max(span, 720 * HOUR);
    Set<Moment> moments = new LinkedHashSet<>();
    for (int scale = 0; scale < HOURS.length; scale++) {
      long gap = (long) Math.min(HOURS[scale] * HOUR, SHARES[scale] / rate);
      List<Action> run = new ArrayList<>();
      for (Action action : actions) {
        if (!run.isEmpty() && action.time - run.get(run.size() - 1).time > gap) {
          addMoment(run, rate, moments);
          run = new ArrayList<>();
        }
        run.add(action);
      }
      addMoment(run, rate, moments);
    }
    return new ArrayList<>(moments);
  }

  private static void addMoment(List<Action> run, double rate, Set<Moment> moments) {
    Set<Integer> accounts = new HashSet<>();
    run.forEach(action -> accounts.add(action.account));
    long first = run.get(0).time;
    long last = run.get(run.size() - 1).time;
    if (accounts.size() >= 2 && chance(accounts.size() - 1, rate * (last - first)) <= 0.1) {
      moments.add(new Moment(first, last, accounts));
    }
  }

  /** Poisson: at least so many where so many come on average. */
  private static double chance(int least, double mean) {
    if (least <= mean) {
      return 1;
    }
    double fewer = 0;
    for (int k = 0; k < least; k++) {
      double logarithm = -mean + (k == 0 ? 0 : k * Math.log(mean));
      for (int i = 2; i <= k; i++) {
        logarithm -= Math.log(i);
      }
      fewer += Math.exp(logarithm);
    }
    return 1 - fewer;
  }

  /** Moments of ordering in which two or more members took part, by place. */
  List<List<Moment>> ordering(Set<Integer> group) {
    List<List<Moment>> places = new ArrayList<>();
    atSellers.values().forEach(moments -> places.add(fullest(moments, group)));
    throughCreators.values().forEach(moments -> places.add(fullest(moments, group)));
    places.removeIf(List::isEmpty);
    return places;
  }

  int undone(Set<Integer> group) {
    return undone.values().stream().mapToInt(moments -> fullest(moments, group).size()).sum();
  }

  /** How many members took part in two moments or more. */
  int repeaters(Set<Integer> group) {
    Map<Integer, Integer> times = new HashMap<>();
    for (List<Moment> place : ordering(group)) {
      for (Moment moment : place) {
        sharing
            .holdersIn(moment.accounts, group)
            .forEach(account -> times.merge(account, 1, Integer::sum));
      }
    }
    return (int) times.values().stream().filter(count -> count >= 2).count();
  }

  /** Of nested moments only the fullest, and of equally full ones the shortest. */
  private List<Moment> fullest(List<Moment> moments, Set<Integer> group) {
    List<Moment> left = new ArrayList<>();
    for (Moment moment : moments) {
      if (members(moment, group) >= 2) {
        left.add(moment);
      }
    }
    return outermost(left, group);
  }

  private List<Moment> outermost(List<Moment> moments, Set<Integer> group) {
    List<Moment> kept = new ArrayList<>();
    for (Moment outer : moments) {
      if (moments.stream().noneMatch(other -> other != outer && other.holds(outer))) {
        List<Moment> inner = new ArrayList<>(moments);
        inner.removeIf(moment -> moment == outer || !outer.holds(moment));
        List<Moment> asFull = outermost(inner, group);
        asFull.removeIf(moment -> members(moment, group) < members(outer, group));
        kept.addAll(asFull.isEmpty() ? List.of(outer) : asFull);
      }
    }
    return kept;
  }

  private int members(Moment moment, Set<Integer> group) {
    return sharing.holders(moment.accounts).size() < 2
        ? 0
        : sharing.holdersIn(moment.accounts, group).size();
  }
}
