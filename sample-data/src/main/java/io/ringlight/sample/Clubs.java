package io.ringlight.sample;

import java.util.List;

/** Fan clubs and neighbours' group buying: honest accounts that buy together again and again. */
final class Clubs {

  private final Neighbourhood home;
  private final Draw draw;
  private final Company company;

  Clubs(Neighbourhood home, Company company) {
    this.home = home;
    this.draw = home.draw;
    this.company = company;
  }

  void plan() {
    for (int i = home.count(Lookalike.FAN_CLUB, 7); i > 0; i--) {
      fanClub();
    }
    for (int i = home.count(Lookalike.GROUP_BUYING, 10); i > 0; i--) {
      neighbours();
    }
  }

  private void fanClub() {
    List<Account> members = draw.sample(home.buyers, (int) draw.logBetween(6, 50));
    Account idol = draw.pick(home.creators);
    if (draw.chance(home.world.habits.togetherShare)) {
      company.signUpTogether(members, 6 * Times.DAY, 0.6);
    }
    home.lookalike(members, Lookalike.FAN_CLUB);
    home.later(
        () -> {
          follow(members, idol);
          drops(members, idol);
        });
  }

  private void follow(List<Account> members, Account idol) {
    for (Account member : members) {
      if (draw.chance(0.7) && !member.follows.contains(idol.number)) {
        member.follows.add(idol.number);
        company.link(
            member, idol, "follow", member.activeFrom() + draw.time(0, 30 * Times.DAY), -1);
      }
    }
  }

  private void drops(List<Account> members, Account idol) {
    List<Seller> labels = draw.sample(home.shops, draw.between(1, 4));
    double turnout = draw.between(0.25, 0.7);
    for (int i = draw.between(3, 14); i > 0; i--) {
      long time = Times.atHour(draw.time(idol.activeFrom(), idol.until), 18, 3, draw);
      Seller label = draw.pick(labels);
      double width = draw.logBetween(10 * Times.MINUTE, Times.DAY);
      int before = home.orders.size();
      company.meet(members, label, time, width, turnout);
      company.crowd(label, time, width, draw.logBetween(1, 20));
      boolean through = draw.chance(0.6);
      for (Order order : home.orders.subList(before, home.orders.size())) {
        order.creator = through ? idol.number : -1;
      }
    }
  }

  private void neighbours() {
    List<Account> members = draw.sample(home.buyers, draw.between(4, 14));
    Token door = home.token(TokenType.ADDRESS, draw.bits(), Addresses.unit(0, draw.below(4)));
    company.share(members, door, "shipping", draw.between(0.2, 0.8), 0.6);
    home.lookalike(members, Lookalike.GROUP_BUYING);
    home.later(() -> rounds(members));
  }

  private void rounds(List<Account> members) {
    if (draw.chance(0.5)) {
      Account organiser = members.get(0);
      members.forEach(
          m -> company.link(m, organiser, "transfer", later(m), draw.between(500, 9_000)));
    }
    List<Seller> suppliers = draw.sample(home.shops, draw.between(1, 3));
    double turnout = draw.between(0.35, 0.8);
    for (int i = draw.between(4, 12); i > 0; i--) {
      long time = Times.atHour(draw.time(Times.START, Times.END), 19, 3, draw);
      double width = draw.logBetween(20 * Times.MINUTE, Times.DAY);
      company.meet(members, draw.pick(suppliers), time, width, turnout);
    }
  }

  private long later(Account member) {
    return draw.time(member.activeFrom(), member.until);
  }
}
