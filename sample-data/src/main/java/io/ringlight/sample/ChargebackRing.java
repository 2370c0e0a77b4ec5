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
    conspiracy.signUp(ring, draw.between(0.1, 0.8));
    conspiracy.share(ring, ring.members());
    double width = conspiracy.width(Times.HOUR, 4 * Times.DAY);
    Campaign campaign =
        new Campaign(
            draw.between(4, 8),
            width,
            draw.between(0.3, 0.65),
            draw.between(1, 2),
            Outcome.CHARGEBACK,
            draw.between(0.2, 0.5));
    int shops = draw.between(1, 4);
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
