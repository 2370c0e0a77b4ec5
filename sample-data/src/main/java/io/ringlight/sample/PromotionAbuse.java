package io.ringlight.sample;

import java.util.List;

/** One person with many accounts takes welcome gifts and referral rewards again and again. */
record PromotionAbuse() implements Scheme {

  @Override
  public void plan(Ring ring, Conspiracy conspiracy) {
    Draw draw = conspiracy.draw;
    conspiracy.signUp(ring, draw.between(0.5, 0.95));
    conspiracy.share(ring, ring.buyers);
    conspiracy.home.later(() -> refer(ring, conspiracy));
    double width = conspiracy.width(20 * Times.MINUTE, 30 * Times.HOUR);
    double[] price = {0.6, 1.1};
    double[] badShare = {0, 0.15};
    Campaign campaign = Campaign.drawn(ring, width, price, Outcome.CANCELLED, badShare, draw);
    int shops = draw.between(1, 4);
    conspiracy.home.later(
        () -> campaign.run(conspiracy.home, ring, conspiracy.targets(ring, shops), List.of()));
  }

  private static void refer(Ring ring, Conspiracy conspiracy) {
    Draw draw = conspiracy.draw;
    boolean chain = draw.chance(0.5);
    double share = draw.between(0.2, 0.7);
    for (int i = 1; i < ring.buyers.size(); i++) {
      if (draw.chance(share)) {
        Account from = ring.buyers.get(chain ? i - 1 : 0);
        Account to = ring.buyers.get(i);
        conspiracy.link(from, to, "referral", to.created, -1);
      }
    }
  }
}
