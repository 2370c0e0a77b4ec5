package io.ringlight.sample;

import java.util.List;

/** Gift cards handed round and company cards. */
final class SharedPayments {

  private final Neighbourhood home;
  private final Draw draw;

  SharedPayments(Neighbourhood home) {
    this.home = home;
    this.draw = home.draw;
  }

  void plan() {
    for (int i = home.count(Lookalike.GIFT_CARD, 18); i > 0; i--) {
      giftCard();
    }
    for (int i = home.count(Lookalike.COMPANY_CARD, 6); i > 0; i--) {
      companyCard();
    }
  }

  private void giftCard() {
    List<Account> members = draw.sample(home.buyers, draw.between(3, 8));
    Token card = Belongings.giftCard(home);
    long from = draw.time(Times.START, Times.END - 30 * Times.DAY);
    for (Account member : members) {
      long begin = from + (long) draw.exponential(30 * Times.DAY);
      member.tie(card, "pays", begin, begin + draw.time(Times.DAY, 60 * Times.DAY), 3);
    }
    home.lookalike(members, Lookalike.GIFT_CARD);
  }

  private void companyCard() {
    List<Account> members = draw.sample(home.buyers, draw.between(3, 12));
    Token card = Belongings.card(home);
    Token door = home.token(TokenType.ADDRESS, draw.bits(), Addresses.unit(0, draw.below(4)));
    for (Account member : members) {
      member.tie(card, "pays", 0.8);
      if (draw.chance(0.7)) {
        member.tie(door, "shipping", 0.6);
      }
    }
    home.lookalike(members, Lookalike.COMPANY_CARD);
    home.later(() -> purchases(members));
  }

  /** Staff order from one supplier in the same days now and then. */
  private void purchases(List<Account> members) {
    Company company = new Company(home);
    Seller supplier = draw.pick(home.shops);
    for (int i = draw.poisson(2.5); i > 0; i--) {
      long time = Times.atHour(draw.time(Times.START, Times.END), 11, 3, draw);
      company.meet(members, supplier, time, Times.DAY, 0.5);
    }
  }
}
