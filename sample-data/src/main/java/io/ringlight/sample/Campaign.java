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

  void run(Neighbourhood home, Ring ring, List<Seller> targets, List<Account> creators) {
    Draw draw = home.draw;
    for (int i = 0; i < moments; i++) {
      long time = Times.atHabit(draw.time(ring.from, ring.to), 17, draw);
      Seller target = draw.pick(targets);
      Account creator = creators.isEmpty() ? null : draw.pick(creators);
      for (Account buyer : ring.buyers) {
        if (draw.chance(turnout)) {
          long at = time + (long) draw.exponential(width);
          order(home, buyer, target, at, creator);
        }
      }
    }
  }

  /** Places one of its orders. */
  Order order(Neighbourhood home, Account buyer, Seller target, long time, Account creator) {
    Order order = home.order(buyer, target, time);
    if (order == null) {
      return null;
    }
    order.hundredths = Math.max(99, (long) (order.hundredths * priceFactor));
    if (creator != null) {
      order.creator = creator.number;
    }
    if (home.draw.chance(badShare)) {
      order.settle(bad, home.draw);
    }
    return order;
  }
}
