package io.ringlight.sample;

import java.util.List;

/**
 * Card holders who buy in concert, share the money, and then dispute what they bought; a seller may
 * be in it.
 */
record ChargebackRing() implements Scheme {

  @Override
  public void plan(Ring ring, Conspiracy conspiracy) {
    Draw draw = conspiracy.draw;
    Neighbourhood home = conspiracy.home;
    conspiracy.recruitSellers(ring, draw.between(0, 1));
    conspiracy.signUp(ring, draw.between(0.1, 0.7));
    conspiracy.share(ring, ring.members());
    double width = conspiracy.width(Times.HOUR, 30 * Times.HOUR);
    double[] price = {0.8, 1.6};
    double[] badShare = {0.06, 0.2};
    Campaign campaign = Campaign.drawn(ring, width, price, Outcome.CHARGEBACK, badShare, draw);
    int shops = draw.between(2, 6);
    boolean transfers = draw.chance(0.5);
    home.later(
        () -> {
          List<Seller> targets = conspiracy.targets(ring, shops);
          targets.addAll(ring.shops());
          campaign.run(home, ring, targets, List.of());
          if (transfers) {
            splitTheMoney(ring, conspiracy);
          }
        });
  }

  private static void splitTheMoney(Ring ring, Conspiracy conspiracy) {
    Draw draw = conspiracy.draw;
    Account treasurer = draw.pick(ring.buyers);
    for (Account buyer : ring.buyers) {
      if (draw.chance(0.5)) {
        long sum = (long) (100 * draw.logNormal(60, 0.8));
        conspiracy.link(
            treasurer,
            buyer,
            "transfer",
            draw.time(Math.max(ring.from, buyer.created), ring.to),
            sum);
      }
    }
  }
}
