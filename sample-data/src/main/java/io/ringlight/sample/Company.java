package io.ringlight.sample;

import java.util.List;

/** What groups have in common, honest or not: to sign up together, to share, to meet at a shop. */
final class Company {

  private final Neighbourhood home;
  private final Draw draw;

  Company(Neighbourhood home) {
    this.home = home;
    this.draw = home.draw;
  }

  /** Lets most of them sign up within some time of one another. */
  void signUpTogether(List<Account> members, double width, double share) {
    long latest = Times.END - 20 * Times.DAY;
    long begin =
        draw.chance(0.75)
            ? draw.time(Times.START, latest)
            : draw.time(Times.START - Times.YEAR, Times.START);
    for (Account member : members) {
      if (draw.chance(share)) {
        member.signUp(Math.min(latest, begin + (long) draw.exponential(width)));
      }
    }
  }

  /** Ties each of them to the token with a probability, for as long as they live. */
  void share(List<Account> members, Token token, String role, double coverage, double weight) {
    for (Account member : members) {
      if (draw.chance(coverage)) {
        member.tie(token, role, weight);
      }
    }
  }

  /** Lets each of them buy at a shop around a time with a probability; returns how many did. */
  int meet(List<Account> members, Seller seller, long time, double width, double turnout) {
    int came = 0;
    for (Account member : members) {
      if (draw.chance(turnout)) {
        long at = around(time, width, member, draw);
        came += home.order(member, seller, at) == null ? 0 : 1;
      }
    }
    return came;
  }

  /** When somebody comes to a moment: within its width, and at the own hour where it takes days. */
  static long around(long time, double width, Account member, Draw draw) {
    long at = time + (long) draw.exponential(width);
    return width < 9 * Times.HOUR ? at : Times.atHabit(at, member, draw);
  }

  /** Strangers who come to the same moment. */
  void crowd(Seller seller, long time, double width, double mean) {
    List<Account> strangers = draw.sample(home.buyers, draw.poisson(mean));
    meet(strangers, seller, time, width, 0.8);
  }

  void link(Account from, Account to, String type, long at, long hundredths) {
    if (from != to && at >= Times.START && at < Times.END) {
      home.links.add(new Link(from.number, to.number, type, at, at, 1, hundredths));
    }
  }
}
