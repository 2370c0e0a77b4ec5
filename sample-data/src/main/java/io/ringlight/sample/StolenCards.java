package io.ringlight.sample;

import java.util.ArrayList;
import java.util.List;

/** A few hands try stolen cards on their accounts and let the goods go to drop addresses. */
record StolenCards() implements Scheme {

  @Override
  public void plan(Ring ring, Conspiracy conspiracy) {
    Draw draw = conspiracy.draw;
    Neighbourhood home = conspiracy.home;
    conspiracy.signUp(ring, draw.between(0.2, 0.85));
    conspiracy.share(ring, ring.buyers);
    double width = conspiracy.width(30 * Times.MINUTE, 30 * Times.HOUR);
    double[] price = {0.9, 1.8};
    double[] badShare = {0.06, 0.2};
    Campaign campaign = Campaign.drawn(ring, width, price, Outcome.CHARGEBACK, badShare, draw);
    int shops = draw.between(3, 7);
    home.later(
        () -> {
          stealCards(ring, home);
          campaign.run(home, ring, conspiracy.targets(ring, shops), List.of());
        });
  }

  /** Some of the cards were seen here before, with the honest people they belong to. */
  private static void stealCards(Ring ring, Neighbourhood home) {
    Draw draw = home.draw;
    List<Token> cards = new ArrayList<>();
    for (int i = (int) Math.max(2, ring.buyers.size() * draw.between(0.25, 0.55)); i > 0; i--) {
      List<Tie> victims = draw.pick(home.buyers).ties(TokenType.INSTRUMENT);
      boolean known = draw.chance(0.4) && !victims.isEmpty();
      cards.add(known ? draw.pick(victims).token : Belongings.card(home));
    }
    for (Token card : cards) {
      for (int uses = draw.between(1, 2); uses > 0; uses--) {
        long from = draw.time(ring.from, ring.to);
        draw.pick(ring.buyers)
            .tie(card, "pays", from, from + draw.time(Times.DAY, 40 * Times.DAY), 2);
      }
    }
  }
}
