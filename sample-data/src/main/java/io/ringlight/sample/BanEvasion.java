package io.ringlight.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Who is banned comes back under a new name with some of the old things, as a seller or as a buyer.
 */
record BanEvasion() implements Scheme {

  private static final int MOST_LIVES = 9;

  @Override
  public void plan(Ring ring, Conspiracy conspiracy) {
    Draw draw = conspiracy.draw;
    Neighbourhood home = conspiracy.home;
    List<Account> localSellers = Businesses.localSellers(home);
    int lives = Math.min(MOST_LIVES, Math.max(3, ring.buyers.size()));
    if (draw.chance(0.5) && localSellers.size() >= lives) {
      ring.buyers.forEach(buyer -> buyer.inRing = false);
      ring.buyers.clear();
      conspiracy.recruit(ring, localSellers, lives);
      Businesses.succeed(home, ring.sellers, draw.logBetween(2 * Times.DAY, 40 * Times.DAY), 0.7);
      comeBack(ring.sellers, conspiracy);
      home.later(() -> custom(ring, home));
    } else {
      liveAgain(ring, conspiracy);
      comeBack(ring.buyers, conspiracy);
      Campaign campaign =
          new Campaign(
              draw.between(6, 14), 3 * Times.DAY, 0.6, 1, Outcome.REFUNDED, draw.between(0.2, 0.5));
      home.later(() -> campaign.run(home, ring, conspiracy.targets(ring, 3), List.of()));
    }
  }

  /** Buyers' lives follow one another, two at a time in the larger rings. */
  private static void liveAgain(Ring ring, Conspiracy conspiracy) {
    Draw draw = conspiracy.draw;
    ring.from = Times.START + draw.time(0, 60 * Times.DAY);
    ring.to = Times.END - Times.DAY;
    int lines = ring.buyers.size() > 5 ? 2 : 1;
    long step = (ring.to - ring.from) * lines / ring.buyers.size();
    for (int i = 0; i < ring.buyers.size(); i++) {
      Account buyer = ring.buyers.get(i);
      long begin = ring.from + i / lines * step + draw.time(0, step / 4);
      buyer.created = begin;
      buyer.until = Times.END;
      buyer.status = Status.ACTIVE;
      if (i + lines < ring.buyers.size()) {
        buyer.end(
            draw.chance(0.75) ? Status.BANNED : Status.CLOSED,
            begin + (long) (step * draw.between(0.7, 1)));
      }
      buyer.ordersPerYear *= 1 + conspiracy.home.world.options.camouflage();
    }
  }

  /** Each life keeps some of two or three kinds of the old things. */
  private static void comeBack(List<Account> lives, Conspiracy conspiracy) {
    Draw draw = conspiracy.draw;
    List<TokenType> kinds =
        draw.sample(
            List.of(
                TokenType.DEVICE,
                TokenType.INSTRUMENT,
                TokenType.ADDRESS,
                TokenType.PHONE,
                TokenType.IP),
            draw.between(2, 4));
    for (TokenType kind : kinds) {
      double kept = draw.between(0.5, 0.85);
      List<Token> owned = new ArrayList<>();
      for (int i = draw.between(1, 2); i > 0; i--) {
        owned.add(
            conspiracy.home.token(
                kind, draw.bits(), kind == TokenType.INSTRUMENT ? draw.below(2) : 0));
      }
      for (Account life : lives) {
        if (draw.chance(kept)) {
          Token token = draw.pick(owned);
          life.tie(token, Conspiracy.role(token, life), 1.5);
        }
      }
    }
  }

  /** Customers of the returning seller, more of whom complain. */
  private static void custom(Ring ring, Neighbourhood home) {
    Draw draw = home.draw;
    Campaign sale = new Campaign(0, 0, 1, 1, Outcome.REFUNDED, draw.between(0.1, 0.5));
    for (Account life : ring.sellers) {
      for (int i = draw.poisson(12); i > 0; i--) {
        Account customer = draw.pick(home.buyers);
        long time = Times.atHabit(draw.time(life.activeFrom(), life.until), customer, draw);
        sale.order(home, customer, life.shop, time, null);
      }
    }
  }
}
