package io.ringlight.sample;

import java.util.List;

/** Dormitories and offices: many accounts behind one door and one network. */
final class Residences {

  private final Neighbourhood home;
  private final Draw draw;
  private final Company company;

  Residences(Neighbourhood home, Company company) {
    this.home = home;
    this.draw = home.draw;
    this.company = company;
  }

  void plan() {
    for (int i = home.count(Lookalike.DORMITORY, 3); i > 0; i--) {
      dormitory();
    }
    for (int i = home.count(Lookalike.OFFICE, 6); i > 0; i--) {
      office();
    }
  }

  private void dormitory() {
    List<Account> members = draw.sample(home.buyers, (int) draw.logBetween(6, 60));
    if (draw.chance(2 * home.world.habits.togetherShare)) {
      company.signUpTogether(members, 12 * Times.DAY, 0.8);
    }
    long look = draw.bits();
    boolean oneAddress = draw.chance(0.5);
    Token door = home.token(TokenType.ADDRESS, look, Addresses.unit(0, draw.below(4)));
    for (Account member : members) {
      Token room =
          home.token(TokenType.ADDRESS, look, Addresses.unit(draw.between(1, 99), draw.below(4)));
      member.tie(oneAddress ? door : room, "shipping", 1);
      member.housed = true;
    }
    networks(members, draw.between(1, 4));
    if (draw.chance(0.4)) {
      company.share(members, home.token(TokenType.DEVICE), Belongings.NO_ROLE, 0.3, 0.3);
    }
    home.lookalike(members, Lookalike.DORMITORY);
    home.later(() -> eveningsTogether(members, draw.between(2, 10), 0.2));
  }

  private void office() {
    List<Account> members = draw.sample(home.buyers, (int) draw.logBetween(4, 30));
    long look = draw.bits();
    Token door = home.token(TokenType.ADDRESS, look, Addresses.unit(0, draw.below(4)));
    company.share(members, door, "shipping", 0.8, 0.5);
    networks(members, 1);
    if (draw.chance(0.4)) {
      company.share(members, home.token(TokenType.DEVICE), Belongings.NO_ROLE, 0.4, 0.2);
    }
    home.lookalike(members, Lookalike.OFFICE);
    home.later(() -> eveningsTogether(members, draw.between(0, 6), 0.3));
  }

  private void networks(List<Account> members, int count) {
    for (int i = 0; i < count; i++) {
      company.share(members, home.token(TokenType.IP), Belongings.NO_ROLE, 0.9 / count + 0.1, 1);
    }
  }

  private void eveningsTogether(List<Account> members, int times, double turnout) {
    for (int i = 0; i < times; i++) {
      long time = Times.atHour(draw.time(Times.START, Times.END), 19, 3, draw);
      company.meet(members, draw.pick(home.shops), time, 2 * Times.HOUR, turnout);
    }
  }
}
