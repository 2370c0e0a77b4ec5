package io.ringlight.gnn.feature;

import io.ringlight.graph.AccountLinks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Orders;
import io.ringlight.graph.RowIndex;
import io.ringlight.graph.SanctionedLinks;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Finds out to whom each account is tied most: accounts that share uncrowded tokens with it, that
 * order at the same places at nearly the same time, or that are linked to it. What is shared counts
 * by its surprise, and the sum is multiplied by how many kinds of evidence agree. Tokens of many
 * accounts, and busy places, are not expanded, so the cost stays linear in the links.
 */
final class TieSearch {
  private static final int MOST_TIES = 8;
  private static final int MOST_MOMENTS = 8;

  /** A token of more accounts tells of no pair. */
  private static final int MOST_EXPANDED = 32;

  /** How many actions before and after one are looked at, and how far. */
  private static final int REACH = 5;

  private static final int REACH_SECONDS = 2 * 86_400;
  private static final int SIGN_UP_REACH_SECONDS = 3600;

  /** Two actions in one moment are this far apart all the same. */
  private static final int LEAST_SECONDS = 120;

  /** Halvings of the expected number at which a moment counts in full. */
  private static final float FULL = 12;

  private static final float LEAST_WEIGHT = 0.05f;

  /**
   * Two that never held a thing at the same time: it was sold on, or they are one after another.
   */
  private static final float APART = 0.3f;

  private final GraphSnapshot snapshot;
  private final Touches touches;
  private final Sharing sharing;
  private final Lanes sellers;
  private final Lanes creators;
  private final Lanes signUps;
  private final SanctionedLinks sanctioned;
  private final ConcurrentLinkedQueue<TieSums> idle = new ConcurrentLinkedQueue<>();
  private final Neighbours ties;
  private final Neighbours moments;
  private final MomentStatistics statistics;

  private TieSearch(GraphSnapshot snapshot, Touches touches, Sharing sharing) {
    this.snapshot = snapshot;
    this.touches = touches;
    this.sharing = sharing;
    Orders orders = snapshot.orders();
    this.sellers = Lanes.ofOrders(orders, orders.bySeller());
    this.creators = Lanes.ofOrders(orders, orders.byCreator());
    this.signUps = Lanes.ofSignUps(snapshot.accounts());
    this.sanctioned = snapshot.sanctionedLinks();
    int count = snapshot.accounts().size();
    this.ties = new Neighbours(count, MOST_TIES);
    this.moments = new Neighbours(count, MOST_MOMENTS);
    this.statistics = new MomentStatistics(count);
  }

  static TieSearch of(GraphSnapshot snapshot, Touches touches, Sharing sharing) {
    TieSearch search = new TieSearch(snapshot, touches, sharing);
    Ranges.each(snapshot.accounts().size(), search::search);
    search.idle.clear();
    return search;
  }

  /** The strongest by all evidence, whose kinds must agree to be strong. */
  Neighbours ties() {
    return ties;
  }

  /** The strongest by what is done at the same time alone. */
  Neighbours moments() {
    return moments;
  }

  MomentStatistics statistics() {
    return statistics;
  }

  private void search(int from, int to) {
    TieSums sums = idle.poll();
    if (sums == null) {
      sums = new TieSums(snapshot.accounts().size());
    }
    for (int account = from; account < to; account++) {
      identity(account, sums);
      behaviour(account, sums);
      direct(account, sums);
      keep(account, sums);
      sums.clear();
    }
    idle.add(sums);
  }

  private void identity(int account, TieSums sums) {
    for (int touch = touches.start(account); touch < touches.end(account); touch++) {
      int token = touches.token(touch);
      int degree = touches.degree(token);
      if (degree > 1 && degree <= MOST_EXPANDED) {
        IdentifierKind kind = touches.kind(token);
        float weight = sharing.surprise(kind, degree);
        for (int place = touches.tokenStart(token); place < touches.tokenEnd(token); place++) {
          int other = touches.account(place);
          if (other != account) {
            boolean overlap = touches.overlap(touch, touches.touch(place));
            sums.add(sums.identity, other, overlap ? weight : APART * weight, kind.ordinal());
          }
        }
      }
    }
  }

  private void behaviour(int account, TieSums sums) {
    Orders orders = snapshot.orders();
    RowIndex byBuyer = orders.byBuyer();
    for (int at = byBuyer.start(account); at < byBuyer.end(account); at++) {
      int order = byBuyer.row(at);
      if (orders.seller(order) >= 0) {
        int place = sellers.place(order);
        float most = meet(account, sellers, orders.seller(order), place, Evidence.ORDERS, sums);
        statistics.addOrder(account, most);
      }
      if (orders.creator(order) >= 0) {
        int place = creators.place(order);
        meet(account, creators, orders.creator(order), place, Evidence.CREATOR_ORDERS, sums);
      }
    }
    int country = snapshot.accounts().country(account) + 1;
    float signUp = meet(account, signUps, country, signUps.place(account), Evidence.SIGN_UPS, sums);
    statistics.setSignUp(account, signUp);
  }

  /** Adds those who acted at a place at nearly the same time; returns the greatest weight. */
  private float meet(int account, Lanes lanes, int lane, int place, int kind, TieSums sums) {
    if (place < 0) {
      return 0;
    }
    int reach = kind == Evidence.SIGN_UPS ? SIGN_UP_REACH_SECONDS : REACH_SECONDS;
    float most = 0;
    int last = Math.min(lanes.end(lane) - 1, place + REACH);
    for (int other = place + 1; other <= last; other++) {
      float weight = moment(lanes, lane, place, other, reach);
      if (weight < LEAST_WEIGHT) {
        break;
      }
      most = Math.max(most, met(account, lanes.account(other), weight, kind, sums));
    }
    int first = Math.max(lanes.start(lane), place - REACH);
    for (int other = place - 1; other >= first; other--) {
      float weight = moment(lanes, lane, other, place, reach);
      if (weight < LEAST_WEIGHT) {
        break;
      }
      most = Math.max(most, met(account, lanes.account(other), weight, kind, sums));
    }
    return most;
  }

  private static float met(int account, int other, float weight, int kind, TieSums sums) {
    if (other == account) {
      return 0;
    }
    sums.add(sums.behaviour, other, weight, kind);
    return weight;
  }

  /** How surprising it is that somebody else acts so soon, from 0 to 1. */
  private static float moment(Lanes lanes, int lane, int earlier, int later, int reach) {
    long apart = (long) lanes.seconds(later) - lanes.seconds(earlier);
    if (apart > reach) {
      return 0;
    }
    float expected = lanes.rate(lane) * (apart + LEAST_SECONDS);
    return Math.min(1, -Scale.roughLog2(expected) / FULL);
  }

  private void direct(int account, TieSums sums) {
    AccountLinks links = snapshot.accountLinks();
    RowIndex out = links.byFrom();
    for (int place = out.start(account); place < out.end(account); place++) {
      linked(account, links.to(out.row(place)), out.count(account), sums);
    }
    RowIndex in = links.byTo();
    for (int place = in.start(account); place < in.end(account); place++) {
      linked(account, links.from(in.row(place)), in.count(account), sums);
    }
  }

  /** A link of an account that has many says little. */
  private static void linked(int account, int other, int degree, TieSums sums) {
    if (other != account) {
      sums.add(sums.identity, other, 1f / (1 + 0.5f * Scale.count(degree)), Evidence.DIRECT);
    }
  }

  private void keep(int account, TieSums sums) {
    for (int i = 0; i < sums.size; i++) {
      int other = sums.touched[i];
      if (!sanctioned.isPairSanctioned(account, other)) {
        int kinds = sums.kinds[other];
        float behaviour = sums.behaviour[other];
        float sum = sums.identity[other] + behaviour;
        ties.offer(account, other, sum * Evidence.agreeing(kinds), kinds);
        if (behaviour > 0) {
          moments.offer(account, other, behaviour, kinds);
        }
      }
    }
  }
}
