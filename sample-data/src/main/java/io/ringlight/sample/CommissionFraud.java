package io.ringlight.sample;

/**
 * Creators whose helpers buy through them, so that commission is paid before the orders come back.
 */
record CommissionFraud() implements Scheme {

  @Override
  public boolean behaviourWillDo() {
    return true;
  }

  @Override
  public void plan(Ring ring, Conspiracy conspiracy) {
    Draw draw = conspiracy.draw;
    Neighbourhood home = conspiracy.home;
    conspiracy.recruit(ring, home.creators, draw.between(1, 3));
    conspiracy.signUp(ring, draw.between(0.1, 0.8));
    conspiracy.share(ring, draw.chance(0.5) ? ring.members() : ring.buyers);
    for (Account creator : ring.creators) {
      creator.created = Math.min(creator.created, ring.from);
      creator.until = Math.max(creator.until, ring.to);
    }
    Outcome back = draw.oneOf(Outcome.REFUNDED, Outcome.CANCELLED);
    double width = conspiracy.width(30 * Times.MINUTE, 30 * Times.HOUR);
    double[] price = {0.8, 1.5};
    double[] badShare = {0.12, 0.4};
    Campaign campaign = Campaign.drawn(ring, width, price, back, badShare, draw);
    int shops = draw.between(3, 8);
    home.later(() -> campaign.run(home, ring, conspiracy.targets(ring, shops), ring.creators));
  }
}
