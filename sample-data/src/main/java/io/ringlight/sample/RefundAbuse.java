package io.ringlight.sample;

import java.util.List;

/** Buyers who work the same shops with false claims: the goods arrive, the money comes back. */
record RefundAbuse() implements Scheme {

  @Override
  public void plan(Ring ring, Conspiracy conspiracy) {
    Draw draw = conspiracy.draw;
    conspiracy.signUp(ring, draw.between(0.2, 0.9));
    conspiracy.share(ring, ring.buyers);
    double width = conspiracy.width(Times.HOUR, 4 * Times.DAY);
    Campaign campaign =
        new Campaign(
            draw.between(4, 9),
            width,
            draw.between(0.3, 0.65),
            draw.between(1, 2),
            Outcome.REFUNDED,
            draw.between(0.3, 0.65));
    int shops = draw.between(2, 7);
    conspiracy.home.later(
        () -> campaign.run(conspiracy.home, ring, conspiracy.targets(ring, shops), List.of()));
  }
}
