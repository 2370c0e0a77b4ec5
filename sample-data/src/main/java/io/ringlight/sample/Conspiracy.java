package io.ringlight.sample;

import java.util.ArrayList;
import java.util.List;

/** What schemes have in common: to recruit, to share, to hide among honest people. */
final class Conspiracy {

  final Neighbourhood home;
  final Draw draw;
  private final Company company;
  private final Belongings belongings;

  Conspiracy(Neighbourhood home, Company company, Belongings belongings) {
    this.home = home;
    this.draw = home.draw;
    this.company = company;
    this.belongings = belongings;
  }

  /** Adds up to {@code count} of the accounts that are in no ring. */
  void recruit(Ring ring, List<Account> from, int count) {
    List<Account> free = new ArrayList<>();
    for (Account account : from) {
      if (!account.inRing) {
        free.add(account);
      }
    }
    draw.sample(free, count).forEach(ring::join);
  }

  /** Adds sellers that are open for most of the ring's time. */
  void recruitSellers(Ring ring, int count) {
    List<Account> open = new ArrayList<>();
    long middle = (ring.from + ring.to) / 2;
    for (Account seller : home.sellers) {
      if (seller.shop.isOpen(ring.from) && seller.shop.isOpen(middle)) {
        open.add(seller);
      }
    }
    recruit(ring, open, count);
  }

  /**
   * Lets a share of the buyers sign up in a few waves; the others are older, or come one by one.
   */
  void signUp(Ring ring, double newShare) {
    int waves = draw.between(1, 4);
    double width = draw.logBetween(3 * Times.HOUR, 20 * Times.DAY);
    long[] begins = new long[waves];
    for (int i = 0; i < waves; i++) {
      begins[i] = draw.time(ring.from - 90 * Times.DAY, (3 * ring.from + ring.to) / 4);
    }
    for (Account buyer : ring.buyers) {
      if (draw.chance(newShare)) {
        buyer.signUp(begins[draw.below(waves)] + (long) draw.exponential(width));
      } else if (buyer.created > ring.from) {
        buyer.signUp(draw.time(ring.from - Times.YEAR, ring.from));
      }
      stay(buyer, ring);
      disguise(buyer);
    }
  }

  private void stay(Account buyer, Ring ring) {
    if (buyer.until < ring.to) {
      buyer.until = Math.min(Times.END, ring.to + draw.time(0, 120 * Times.DAY));
      buyer.status = Status.ACTIVE;
    }
  }

  /** An honest life beside the fraud, the fuller the more camouflage is asked for. */
  private void disguise(Account buyer) {
    double camouflage = home.world.options.camouflage();
    buyer.ordersPerYear *= Math.min(1, 0.15 + camouflage * draw.between(0.5, 2));
    if (draw.chance(camouflage * 0.5)) {
      belongings.useLocker(buyer);
    }
    if (draw.chance(camouflage * 0.25)) {
      belongings.visitCafe(buyer);
    }
  }

  /**
   * Ties members to things of the ring's types; each thing to a part of them, for a part of the
   * time.
   */
  void share(Ring ring, List<Account> members) {
    List<TokenType> types = ring.sharing.types(draw);
    double coverage = types.size() == 1 ? draw.between(0.8, 1) : draw.between(0.5, 0.85);
    for (TokenType type : types) {
      share(ring, members, type, coverage);
    }
  }

  void share(Ring ring, List<Account> members, TokenType type, double coverage) {
    double usersPerThing = draw.between(2.5, 6);
    int things = (int) Math.max(1, Math.round(members.size() / usersPerThing));
    List<Token> tokens = things(type, things);
    boolean rotate = draw.chance(0.5);
    double eager = draw.logBetween(0.5, 3);
    for (Account member : members) {
      if (draw.chance(coverage)) {
        member.extras *= 0.5;
        for (int times = 1 + draw.poisson(0.3); times > 0; times--) {
          int thing = draw.below(things);
          hold(ring, member, tokens.get(thing), rotate ? thing / (double) things : -1, eager);
        }
      }
    }
    tokens.forEach(this::touch);
  }

  private List<Token> things(TokenType type, int count) {
    List<Token> tokens = new ArrayList<>();
    long look = draw.bits();
    boolean alike = draw.chance(0.25);
    for (int i = 0; i < count; i++) {
      tokens.add(thing(type, alike ? look : draw.bits(), i));
    }
    return tokens;
  }

  private Token thing(TokenType type, long look, int running) {
    return switch (type) {
      case ADDRESS ->
          home.token(type, look, Addresses.unit(draw.chance(0.5) ? running : 0, draw.below(4)));
      case INSTRUMENT -> home.token(type, look, draw.chance(0.9) ? 0 : Belongings.GIFT_CARD);
      default -> home.token(type, look, 0);
    };
  }

  private void hold(Ring ring, Account member, Token token, double turn, double eager) {
    long length = ring.to - ring.from;
    long from = turn < 0 ? ring.from : ring.from + (long) (turn * 0.8 * length);
    long to = turn < 0 ? ring.to : from + length / 2;
    long jitter = length / 8;
    member.tie(
        token, role(token, member), from - draw.time(0, jitter), to + draw.time(0, jitter), eager);
  }

  static String role(Token token, Account member) {
    boolean buyer = member.kind == AccountKind.BUYER;
    return switch (token.type()) {
      case ADDRESS -> buyer ? "shipping" : "business";
      case INSTRUMENT -> buyer ? "pays" : "paid_out";
      default -> Belongings.NO_ROLE;
    };
  }

  /**
   * Honest people come to hold what a ring held: the phone sold on, the flat let again, the number
   * given out again.
   */
  private void touch(Token token) {
    double mean = 0.4 + home.world.options.camouflage();
    for (int others = draw.poisson(mean); others > 0; others--) {
      Account other = draw.pick(home.buyers);
      long from = draw.time(other.activeFrom(), other.until);
      other.tie(token, role(token, other), from, from + draw.time(Times.DAY, 200 * Times.DAY), 0.5);
    }
  }

  void link(Account from, Account to, String type, long at, long hundredths) {
    company.link(from, to, type, at, hundredths);
  }

  /** Shops open in the ring's time, from the neighbourhood and from everywhere. */
  List<Seller> targets(Ring ring, int count) {
    List<Seller> targets = new ArrayList<>();
    long middle = (ring.from + ring.to) / 2;
    for (int tries = 0; targets.size() < count && tries < 50 * count; tries++) {
      Seller seller =
          draw.chance(0.9)
              ? draw.pick(home.shops)
              : home.world.sellers.hot(draw.below(home.world.sellers.hotSellers()));
      if (seller.isOpen(middle) && seller.isOpen(ring.from)) {
        targets.add(seller);
      }
    }
    if (targets.isEmpty()) {
      targets.add(draw.pick(home.shops));
    }
    return targets;
  }

  double width(double least, double greatest) {
    return draw.logBetween(least, greatest);
  }
}
