package io.ringlight.sample;

import java.util.List;

/**
 * A shop sells what it has not got: helpers buy the goods elsewhere with stolen cards and let them
 * go straight to the shop's customers, who are honest.
 */
record Triangulation() implements Scheme {

  @Override
  public void plan(Ring ring, Conspiracy conspiracy) {
    Draw draw = conspiracy.draw;
    Neighbourhood home = conspiracy.home;
    conspiracy.recruitSellers(ring, draw.between(1, 3));
    conspiracy.signUp(ring, draw.between(0.2, 0.8));
    conspiracy.share(ring, ring.members());
    double width = draw.logBetween(Times.HOUR, 30 * Times.HOUR);
    double[] price = {0.8, 1.3};
    double[] badShare = {0.05, 0.18};
    Campaign resale = Campaign.drawn(ring, width, price, Outcome.CHARGEBACK, badShare, draw);
    int suppliers = draw.between(3, 7);
    home.later(
        () -> {
          List<Seller> shops = ring.sellers.isEmpty() ? conspiracy.targets(ring, 1) : ring.shops();
          List<Seller> sources = conspiracy.targets(ring, suppliers);
          for (int i = 0; i < resale.moments(); i++) {
            deliver(ring, home, draw.pick(shops), draw.pick(sources), resale);
          }
        });
  }

  /** One round: some helpers buy at one source what customers have ordered in the days before. */
  private static void deliver(
      Ring ring, Neighbourhood home, Seller shop, Seller source, Campaign resale) {
    Draw draw = home.draw;
    long time = Campaign.moment(ring, source, draw);
    for (Account helper : ring.buyers) {
      if (draw.chance(resale.turnout())) {
        Account customer = draw.pick(home.buyers);
        long sold = Times.atHabit(time - draw.time(0, 2 * Times.DAY), customer, draw);
        Tie door = customer.pick(TokenType.ADDRESS, sold, draw);
        home.order(customer, shop, sold);
        long bought = Company.around(time, resale.width(), helper, draw);
        if (door != null && draw.chance(0.3)) {
          helper.tie(door.token, "shipping", bought - Times.MINUTE, bought + Times.DAY, 4);
        }
        resale.order(home, helper, source, bought, null);
      }
    }
  }

  private static Account customer(Neighbourhood home, long time) {
    Account customer = home.draw.pick(home.buyers);
    for (int tries = 0; tries < 10 && !customer.livesAt(time - 4 * Times.DAY); tries++) {
      customer = home.draw.pick(home.buyers);
    }
    return customer;
  }
}
