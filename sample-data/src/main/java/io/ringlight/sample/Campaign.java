package io.ringlight.sample;

import java.util.List;

/**
 * Orders that a ring agrees on: moments at which part of it buys at one shop.
 *
 * @param moments how many
 * @param width how long the orders of a moment take to come in, in seconds
 * @param turnout the share of members that takes part in a moment
 * @param priceFactor multiplies the shop's usual order value
 * @param bad how its orders end when they are not left to chance
 * @param badShare how often that is
 */
record Campaign(
    int moments, double width, double turnout, double priceFactor, Outcome bad, double badShare) {

  /**
   * Draws how many moments there are and who comes, so that two members meet a little more often
   * than once.
   *
   * @param ring those that share nothing meet more often
   * @param price least and greatest price factor
   * @param badShare least and greatest share of orders that end badly
   */
  static Campaign drawn(
      Ring ring, double width, double[] price, Outcome bad, double[] badShare, Draw draw) {
    boolean deedsOnly = ring.sharing == Sharing.BEHAVIOUR;
    double meetings = deedsOnly ? draw.logBetween(2.8, 5) : draw.logBetween(1.9, 3.7);
    double turnout = draw.between(0.6, 0.85);
    int moments = (int) Math.max(3, Math.round(meetings / (turnout * turnout)));
    return new Campaign(
        moments,
        width,
        turnout,
        draw.between(price[0], price[1]),
        bad,
        draw.between(badShare[0], badShare[1]));
  }

  void run(Neighbourhood home, Ring ring, List<Seller> targets, List<Account> creators) {
    Draw draw = home.draw;
    for (int i = 0; i < moments; i++) {
      Seller target = draw.pick(targets);
      long time = moment(ring, target, draw);
      Account creator = creators.isEmpty() ? null : draw.pick(creators);
      for (Account buyer : ring.buyers) {
        if (draw.chance(turnout)) {
          long at = Company.around(time, width, buyer, draw);
          order(home, buyer, target, at, creator);
        }
      }
    }
  }

  /** A time at which the shop is open, if a few tries find one, at some member's usual hour. */
  static long moment(Ring ring, Seller target, Draw draw) {
    long time = draw.time(ring.from, ring.to);
    for (int tries = 0; tries < 10 && !target.isOpen(time); tries++) {
      time = draw.time(ring.from, ring.to);
    }
    return Times.atHour(time, draw.pick(ring.buyers).hour, 3, draw);
  }

  /** Places one of its orders. */
  Order order(Neighbourhood home, Account buyer, Seller target, long time, Account creator) {
    Order order = home.order(buyer, target, time);
    if (order == null) {
      return null;
    }
    order.hundredths = Math.max(99, (long) (order.hundredths * priceFactor));
    if (creator != null && home.draw.chance(0.75)) {
      order.creator = creator.number;
    }
    if (home.draw.chance(badShare)) {
      order.settle(bad, home.draw);
    }
    return order;
  }
}
