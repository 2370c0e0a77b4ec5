package io.ringlight.sample;

import java.util.List;

/**
 * A seller's own people buy in its shop, over and over and for little, to look busy; parcels go
 * anywhere.
 */
record Brushing() implements Scheme {

  @Override
  public boolean behaviourWillDo() {
    return true;
  }

  @Override
  public void plan(Ring ring, Conspiracy conspiracy) {
    Draw draw = conspiracy.draw;
    conspiracy.recruitSellers(ring, draw.between(1, 2));
    conspiracy.signUp(ring, draw.between(0.1, 0.8));
    conspiracy.share(ring, draw.chance(0.5) ? ring.members() : ring.buyers);
    double width = conspiracy.width(40 * Times.MINUTE, 16 * Times.HOUR);
    double[] price = {0.6, 1.2};
    double[] badShare = {0, 0.06};
    Campaign campaign = Campaign.drawn(ring, width, price, Outcome.CANCELLED, badShare, draw);
    boolean emptyParcels = draw.chance(0.5);
    conspiracy.home.later(
        () -> {
          if (emptyParcels) {
            shipToStrangers(ring, conspiracy.home);
          }
          List<Seller> shops = ring.sellers.isEmpty() ? conspiracy.targets(ring, 1) : ring.shops();
          campaign.run(conspiracy.home, ring, shops, List.of());
        });
  }

  private static void shipToStrangers(Ring ring, Neighbourhood home) {
    for (Account buyer : ring.buyers) {
      Account stranger = home.draw.pick(home.buyers);
      for (Tie tie : List.copyOf(stranger.ties(TokenType.ADDRESS))) {
        buyer.tie(tie.token, "shipping", ring.from, ring.to, 0.7);
      }
    }
  }
}
