package io.ringlight.sample;

import java.util.List;

/**
 * Gives each account the devices, addresses, instruments and networks that it has alone or by
 * chance.
 */
final class Belongings {

  static final String NO_ROLE = "";
  private static final int CARD = 0;
  private static final int BANK_ACCOUNT = 1;
  private static final int WALLET = 2;
  static final int GIFT_CARD = 3;

  private final Neighbourhood home;
  private final Draw draw;
  private final int buildings;

  Belongings(Neighbourhood home) {
    this.home = home;
    this.draw = home.draw;
    this.buildings = 2 + home.world.layout.size(home.block) / 60;
  }

  void furnish() {
    for (Account buyer : home.buyers) {
      person(buyer);
      instruments(buyer);
      homes(buyer, "shipping");
    }
    for (Account creator : home.creators) {
      person(creator);
      business(creator);
      homes(creator, "billing");
    }
    for (Account seller : home.sellers) {
      person(seller);
      business(seller);
      homes(seller, "business");
    }
  }

  private void person(Account account) {
    devices(account);
    networks(account);
    contacts(account);
    if (draw.chance(home.world.habits.cafeShare)) {
      visitCafe(account);
    }
  }

  private void devices(Account account) {
    boolean borrows = account.borrows(TokenType.DEVICE);
    if (borrows && draw.chance(0.35)) {
      return;
    }
    Token first = home.token(TokenType.DEVICE);
    long replaced =
        draw.chance(0.2) ? draw.time(account.activeFrom(), account.until) : account.until;
    account.tie(first, NO_ROLE, account.created, replaced, 1);
    if (replaced < account.until) {
      Token second = draw.chance(0.2) ? again(first) : home.token(TokenType.DEVICE);
      account.tie(second, NO_ROLE, replaced, account.until, 1);
    }
    if (draw.chance(account.extras * (borrows ? 0.12 : 0.35))) {
      account.tie(home.token(TokenType.DEVICE), NO_ROLE, 0.5);
    }
  }

  /** The same thing under a new number, such as a device after a reset. */
  private Token again(Token token) {
    return home.token(token.type(), token.look(), token.variant());
  }

  private void networks(Account account) {
    if (!account.connected) {
      long from = account.created;
      do {
        long to = draw.chance(0.5) ? draw.time(from, account.until) : account.until;
        account.tie(home.token(TokenType.IP), NO_ROLE, from, to, 1);
        from = to;
      } while (from < account.until - 30 * Times.DAY);
    }
    for (int trips = draw.poisson(0.4 * account.extras); trips > 0; trips--) {
      briefly(account, home.token(TokenType.IP), NO_ROLE);
    }
    if (draw.chance(0.5)) {
      int network = home.world.places.near(home.block, home.world.places.mobileNetworks, draw);
      account.tie(home.world.places.mobileNetwork(network), NO_ROLE, 0.7);
    }
  }

  private void contacts(Account account) {
    boolean given = !account.ties(TokenType.PHONE).isEmpty();
    if (draw.chance(account.borrows(TokenType.PHONE) ? 0.2 : given ? 0.5 : 0.85)) {
      long changed = draw.chance(0.2) ? draw.time(account.created, account.until) : account.until;
      account.tie(home.token(TokenType.PHONE), NO_ROLE, account.created, changed, 1);
      if (changed < account.until) {
        account.tie(home.token(TokenType.PHONE), NO_ROLE, changed, account.until, 1);
      }
    }
    if (draw.chance(0.95)) {
      account.tie(home.token(TokenType.EMAIL), NO_ROLE, 1);
    }
  }

  private void instruments(Account account) {
    boolean borrows = account.borrows(TokenType.INSTRUMENT);
    if (borrows && draw.chance(0.35)) {
      return;
    }
    Token first = home.token(TokenType.INSTRUMENT, draw.bits(), instrumentType());
    account.tie(first, "pays", 1);
    if (draw.chance(account.extras * (borrows ? 0.15 : 0.45))) {
      boolean added = draw.chance(0.12);
      Token second = added ? again(first) : instrument();
      account.tie(second, "pays", draw.time(account.created, account.until), account.until, 0.7);
    }
    for (int more = draw.poisson(0.15 * account.extras); more > 0; more--) {
      account.tie(
          instrument(), "pays", draw.time(account.created, account.until), account.until, 0.5);
    }
    for (int more = heavyTailed(account, 0.15); more > 0; more--) {
      briefly(account, instrument(), "pays");
    }
  }

  /** Ties an account to something it uses for days or weeks only. */
  private void briefly(Account account, Token token, String role) {
    long from = draw.time(account.activeFrom(), account.until);
    long to = from + (long) draw.logBetween(2 * Times.HOUR, 40 * Times.DAY);
    account.tie(token, role, from, to, 2);
  }

  /** Few people do much of what most do hardly ever. */
  private int heavyTailed(Account account, double mean) {
    return draw.poisson(account.extras * (draw.chance(0.07) ? 3.5 : mean));
  }

  private Token instrument() {
    return home.token(TokenType.INSTRUMENT, draw.bits(), instrumentType());
  }

  private int instrumentType() {
    double type = draw.uniform();
    return type < 0.65 ? CARD : type < 0.75 ? BANK_ACCOUNT : type < 0.94 ? WALLET : GIFT_CARD;
  }

  private void business(Account account) {
    Token bank = bankAccount(home);
    account.tie(bank, "paid_out", account.created, account.until, 1);
    if (draw.chance(0.15)) {
      long changed = draw.time(account.created, account.until);
      account.tie(bankAccount(home), "paid_out", changed, account.until, 1);
    }
  }

  static Token bankAccount(Neighbourhood home) {
    return home.token(TokenType.INSTRUMENT, home.draw.bits(), BANK_ACCOUNT);
  }

  static Token card(Neighbourhood home) {
    return home.token(TokenType.INSTRUMENT, home.draw.bits(), CARD);
  }

  static Token giftCard(Neighbourhood home) {
    return home.token(TokenType.INSTRUMENT, home.draw.bits(), GIFT_CARD);
  }

  private void homes(Account account, String role) {
    boolean elsewhere = account.borrows(TokenType.ADDRESS);
    if (!account.housed && !(elsewhere && draw.chance(0.35))) {
      long moved =
          draw.chance(0.12) ? draw.time(account.activeFrom(), account.until) : account.until;
      account.tie(dwelling(), role, account.created, moved, 1);
      if (moved < account.until) {
        account.tie(dwelling(), role, moved, account.until, 1);
      }
    }
    if (draw.chance(account.extras * (elsewhere ? 0.08 : 0.2))) {
      account.tie(dwelling(), draw.chance(0.5) ? "billing" : "shipping", 0.3);
    }
    if (account.kind == AccountKind.BUYER) {
      sendElsewhere(account);
    }
  }

  /** Parcels to a locker, to somebody who gets a present, or to where one is for some days. */
  private void sendElsewhere(Account account) {
    if (draw.chance(home.world.habits.lockerShare)) {
      useLocker(account);
    }
    for (int gifts = heavyTailed(account, 0.35); gifts > 0; gifts--) {
      List<Tie> doors = draw.pick(home.buyers).ties(TokenType.ADDRESS);
      boolean known = draw.chance(0.35) && !doors.isEmpty();
      briefly(account, known ? draw.pick(doors).token : dwelling(), "shipping");
    }
  }

  /** A home: often one flat of a building in which others have theirs. */
  Token dwelling() {
    if (draw.chance(0.35)) {
      long look = Draw.mix(home.world.seed, 'B', home.block, draw.below(buildings));
      return home.token(
          TokenType.ADDRESS, look, Addresses.unit(draw.between(1, 90), draw.below(4)));
    }
    int unit = draw.chance(0.1) ? draw.between(1, 9) : 0;
    return home.token(TokenType.ADDRESS, draw.bits(), Addresses.unit(unit, draw.below(4)));
  }

  void useLocker(Account account) {
    int locker = home.world.places.near(home.block, home.world.places.lockers, draw);
    double weight = draw.logBetween(0.2, 3);
    account.tie(home.world.places.locker(locker), "shipping", weight);
    long group = Places.group(locker, Lookalike.PARCEL_LOCKER);
    home.lookalike(account, group, Lookalike.PARCEL_LOCKER);
  }

  void visitCafe(Account account) {
    Places places = home.world.places;
    int cafe = places.near(home.block, places.cafes, draw);
    for (int visits = draw.between(1, 3); visits > 0; visits--) {
      long from = draw.time(account.activeFrom(), account.until);
      long to = from + draw.time(Times.HOUR, 20 * Times.DAY);
      Token device = places.cafeDevice(cafe, draw.below(Places.CAFE_DEVICES));
      account.tie(device, NO_ROLE, from, to, 1);
      account.tie(places.cafeNetwork(cafe), NO_ROLE, from, to, 1);
    }
    long group = Places.group(cafe, Lookalike.INTERNET_CAFE);
    home.lookalike(account, group, Lookalike.INTERNET_CAFE);
  }
}
