package io.ringlight.sample;

import java.util.List;

/**
 * Reviewers for hire: they buy at one client's shop after the other, and get some of the money
 * back.
 */
record ReviewFarm() implements Scheme {

  @Override
  public boolean behaviourWillDo() {
    return true;
  }

  @Override
  public void plan(Ring ring, Conspiracy conspiracy) {
    Draw draw = conspiracy.draw;
    conspiracy.signUp(ring, draw.between(0.1, 0.7));
    conspiracy.share(ring, ring.buyers);
    double width = conspiracy.width(2 * Times.HOUR, 30 * Times.HOUR);
    double[] price = {0.8, 1.2};
    double[] badShare = {0, 0.3};
    Campaign campaign = Campaign.drawn(ring, width, price, Outcome.REFUNDED, badShare, draw);
    int clients = draw.between(3, 10);
    conspiracy.home.later(
        () -> campaign.run(conspiracy.home, ring, conspiracy.targets(ring, clients), List.of()));
  }
}
