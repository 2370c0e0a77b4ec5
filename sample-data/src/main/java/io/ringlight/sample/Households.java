package io.ringlight.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Families and flat shares: few accounts that share two or three kinds of things, and often come
 * together.
 */
final class Households {

  private static final double[] SIZES = {0.40, 0.26, 0.20, 0.09, 0.05};

  private final Neighbourhood home;
  private final Draw draw;
  private final Company company;
  private final Belongings belongings;

  Households(Neighbourhood home, Company company, Belongings belongings) {
    this.home = home;
    this.draw = home.draw;
    this.company = company;
    this.belongings = belongings;
  }

  void plan() {
    List<Account> waiting = new ArrayList<>(home.buyers);
    draw.shuffle(waiting);
    int inFamilies = (int) (waiting.size() * home.world.habits.familyShare);
    for (int i = 0; i < inFamilies; ) {
      int size = Math.min(size(), waiting.size() - i);
      family(waiting.subList(i, i + size));
      i += size;
    }
  }

  private int size() {
    double left = draw.uniform();
    int size = 2;
    for (double share : SIZES) {
      left -= share;
      if (left < 0) {
        break;
      }
      size++;
    }
    return size;
  }

  private void family(List<Account> members) {
    if (draw.chance(home.world.habits.togetherShare)) {
      company.signUpTogether(members, 4 * Times.DAY, 0.9);
    }
    shareHome(members);
    shareThings(members);
    home.lookalike(members, Lookalike.FAMILY);
    List<Account> copy = List.copyOf(members);
    home.later(() -> liveTogether(copy));
  }

  private void shareHome(List<Account> members) {
    Token address = belongings.dwelling();
    Token network = home.token(TokenType.IP);
    for (Account member : members) {
      boolean writesItSo = draw.chance(0.9);
      Token own =
          writesItSo
              ? address
              : home.token(TokenType.ADDRESS, address.look(), address.variant() ^ 1);
      member.tie(own, "shipping", 1);
      member.housed = true;
      member.tie(network, Belongings.NO_ROLE, 1);
      member.connected = draw.chance(0.8);
    }
  }

  private void shareThings(List<Account> members) {
    if (draw.chance(0.5)) {
      company.share(members, home.token(TokenType.DEVICE), Belongings.NO_ROLE, 0.75, 0.7);
    }
    if (draw.chance(0.5)) {
      company.share(members, Belongings.card(home), "pays", 0.75, 0.8);
    }
    if (draw.chance(0.12)) {
      company.share(members, home.token(TokenType.PHONE), Belongings.NO_ROLE, 0.7, 1);
    }
  }

  private void liveTogether(List<Account> members) {
    if (draw.chance(0.3)) {
      Account first = members.get(0);
      members.forEach(other -> company.link(first, other, "referral", other.created, -1));
    }
    for (int evenings = draw.poisson(1.2); evenings > 0; evenings--) {
      long time = Times.atHour(draw.time(Times.START, Times.END), 18, 3, draw);
      company.meet(members, draw.pick(home.shops), time, 4 * Times.HOUR, 0.7);
    }
  }
}
