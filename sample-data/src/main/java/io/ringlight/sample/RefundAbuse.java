package io.ringlight.sample;

import java.util.List;

/** Buyers who work the same shops with false claims: the goods arrive, the money comes back. */
record RefundAbuse() implements Scheme {

  @Override
  public void plan(Ring ring, Conspiracy conspiracy) {
    Draw draw = conspiracy.draw;
    conspiracy.signUp(ring, draw.between(0.1, 0.8));
    conspiracy.share(ring, ring.buyers);
    double width = conspiracy.width(Times.HOUR, 30 * Times.HOUR);
    double[] price = {0.8, 1.6};
    double[] badShare = {0.2, 0.5};
    Campaign campaign = Campaign.drawn(ring, width, price, Outcome.REFUNDED, badShare, draw);
    int shops = draw.between(3, 8);
    conspiracy.home.later(
        () -> campaign.run(conspiracy.home, ring, conspiracy.targets(ring, shops), List.of()));
  }
}
