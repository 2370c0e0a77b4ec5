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
    conspiracy.signUp(ring, draw.between(0.3, 0.9));
    conspiracy.share(ring, ring.members());
    Campaign resale =
        new Campaign(0, 0, 1, draw.between(0.8, 1.3), Outcome.CHARGEBACK, draw.between(0.25, 0.55));
    int suppliers = draw.between(2, 5);
    double sales = draw.between(2, 4);
    home.later(
        () -> {
          List<Seller> shops = ring.sellers.isEmpty() ? conspiracy.targets(ring, 1) : ring.shops();
          List<Seller> sources = conspiracy.targets(ring, suppliers);
          for (int i = draw.round(sales * ring.buyers.size()); i > 0; i--) {
            sell(ring, home, draw.pick(shops), draw.pick(sources), resale);
          }
        });
  }

  private static void sell(
      Ring ring, Neighbourhood home, Seller shop, Seller source, Campaign resale) {
    Draw draw = home.draw;
    Account customer = draw.pick(home.buyers);
    long time = Times.atHabit(draw.time(ring.from, ring.to), customer.hour, draw);
    Order sale = home.order(customer, shop, time);
    Tie door = customer.pick(TokenType.ADDRESS, time, draw);
    if (sale == null || door == null) {
      return;
    }
    Account helper = draw.pick(ring.buyers);
    long bought = time + (long) draw.exponential(Times.DAY);
    helper.tie(door.token, "shipping", bought - 1, bought + Times.DAY, 4);
    resale.order(home, helper, source, bought, null);
  }
}
