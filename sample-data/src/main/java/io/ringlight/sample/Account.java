package io.ringlight.sample;

import java.util.ArrayList;
import java.util.List;

/** An account while its neighbourhood is being drawn. */
final class Account {

  final long number;
  final AccountKind kind;
  String country;
  long created;

  /** When its owner stops using it. */
  long until;

  Status status = Status.ACTIVE;
  double ordersPerYear;

  /** Multiplies the refund rate of the shops it buys from. */
  double complaints;

  /** Multiplies the price of what it buys. */
  double spending;

  /** How often it goes back to a favourite shop rather than look around. */
  double loyalty;

  /** The hour of day around which it is awake. */
  double hour;

  /** How far from that hour it strays, in hours. */
  double hourSpread;

  boolean inRing;

  /** Multiplies the number of things it has beyond the first of each type. */
  double extras = 1;

  /** Whether a group has given it the home, or the network, that it would else have alone. */
  boolean housed;

  boolean connected;

  /** The shop of a seller, null for others. */
  Seller shop;

  /** Shops it comes back to. */
  final List<Seller> favourites = new ArrayList<>();

  /** Numbers of the creators it follows. */
  final List<Long> follows = new ArrayList<>();

  private final List<List<Tie>> ties = new ArrayList<>();

  Account(long number, AccountKind kind) {
    this.number = number;
    this.kind = kind;
    for (int i = 0; i < TokenType.values().length; i++) {
      ties.add(new ArrayList<>(2));
    }
  }

  List<Tie> ties(TokenType type) {
    return ties.get(type.ordinal());
  }

  boolean livesAt(long time) {
    return created <= time && time < until;
  }

  long activeFrom() {
    return Math.max(created, Times.START);
  }

  /** Ties it to a token for a part of its life, or widens the tie that is there. */
  void tie(Token token, String role, long from, long to, double weight) {
    long begin = Math.max(from, activeFrom());
    long end = Math.min(to, until - 1);
    if (end > begin) {
      add(token, role, begin, end, weight);
    }
  }

  /** Ties it to a token for as long as it lives, should its life still be moved. */
  void tie(Token token, String role, double weight) {
    add(token, role, Long.MIN_VALUE, Long.MAX_VALUE, weight);
  }

  private void add(Token token, String role, long from, long to, double weight) {
    for (Tie tie : ties(token.type())) {
      if (tie.token.number() == token.number() && tie.role.equals(role)) {
        tie.widen(from, to);
        return;
      }
    }
    ties(token.type()).add(new Tie(token, role, from, to, weight));
  }

  /**
   * Whether it shares a token of this type with others for all its life, and may do without one of
   * its own.
   */
  boolean borrows(TokenType type) {
    for (Tie tie : ties(type)) {
      if (tie.covers(activeFrom() + Times.DAY) && tie.covers(until - 2 * Times.DAY)) {
        return true;
      }
    }
    return false;
  }

  /** Draws one of the tokens at hand at a time by weight, or null where there is none. */
  Tie pick(TokenType type, long time, Draw draw) {
    Tie picked = null;
    double total = 0;
    for (Tie tie : ties(type)) {
      if (tie.covers(time) && !tie.role.equals("paid_out")) {
        total += tie.weight;
        if (draw.uniform() * total < tie.weight) {
          picked = tie;
        }
      }
    }
    return picked;
  }

  /** Ends its life early, by a ban or by leaving. */
  void end(Status how, long at) {
    if (at > created && at < until) {
      status = how;
      until = at;
    }
  }

  /** Moves its sign-up; its life ends no earlier than a while after that. */
  void signUp(long at) {
    created = at;
    if (until < at + Times.DAY) {
      until = Times.END;
      status = Status.ACTIVE;
    }
  }
}
