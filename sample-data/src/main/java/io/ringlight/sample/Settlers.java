package io.ringlight.sample;

/** Draws the accounts of a neighbourhood: who they are, when they came and when they leave. */
final class Settlers {

  private static final int FAVOURITES = 6;

  private final Neighbourhood home;
  private final Draw draw;
  private final Habits habits;
  private final long[] campaigns = new long[6];

  Settlers(Neighbourhood home) {
    this.home = home;
    this.draw = home.draw;
    this.habits = home.world.habits;
    for (int i = 0; i < campaigns.length; i++) {
      campaigns[i] = draw.time(Times.START, Times.END - 5 * Times.DAY);
    }
  }

  void settle() {
    Layout layout = home.world.layout;
    int first = layout.firstAccount(home.block);
    int size = layout.size(home.block);
    int sellers = layout.sellers(home.block);
    int creators = layout.creators(home.block);
    for (int i = 0; i < size; i++) {
      if (i < sellers) {
        seller(first + i);
      } else if (i < sellers + creators) {
        creator(first + i, i - sellers);
      } else {
        buyer(first + i);
      }
    }
  }

  private void seller(int number) {
    Account account = person(number, AccountKind.SELLER);
    account.shop = home.world.sellers.seller(number);
    follow(account, account.shop, draw.chance(0.15) ? Status.BANNED : Status.CLOSED);
    home.sellers.add(account);
    home.shops.add(account.shop);
  }

  /** Gives a seller's account its shop's times. */
  static void follow(Account account, Seller shop, Status atClose) {
    account.created = shop.open;
    account.until = Math.min(shop.close, Times.END);
    account.status = shop.close < Times.END ? atClose : Status.ACTIVE;
  }

  private void creator(int number, int rank) {
    Account account = person(number, AccountKind.CREATOR);
    if (rank < 3) {
      account.created = Math.min(account.created, Times.START - draw.time(0, Times.YEAR));
      account.until = Times.END;
      account.status = Status.ACTIVE;
    }
    home.creators.add(account);
  }

  private void buyer(int number) {
    Account account = person(number, AccountKind.BUYER);
    int favourites = 1 + (int) (FAVOURITES * draw.uniform() * draw.uniform());
    for (int i = 0; i < favourites; i++) {
      account.favourites.add(home.world.sellers.skewed(home.shops, draw));
    }
    home.buyers.add(account);
  }

  private Account person(int number, AccountKind kind) {
    Account account = new Account(number, kind);
    account.country = draw.chance(0.94) ? home.country : home.world.country(draw);
    account.created = arrival();
    account.until = Times.END;
    leave(account);
    account.ordersPerYear = draw.logNormal(habits.ordersPerYear, habits.ordersSpread);
    account.complaints = draw.logNormal(0.75, 1);
    account.loyalty = draw.chance(0.5) ? draw.between(0.6, 0.95) : draw.between(0, 0.5);
    account.spending = draw.logNormal(1, 0.4);
    account.hour = draw.chance(0.1) ? draw.between(0, 24) : 17 + 3.5 * draw.gaussian();
    account.hourSpread = Math.min(9, draw.logNormal(3.2, 0.6));
    return account;
  }

  private long arrival() {
    if (draw.chance(habits.oldShare)) {
      return Times.START - (long) (draw.exponential(Times.YEAR));
    }
    if (draw.chance(habits.campaignShare)) {
      long campaign = campaigns[draw.below(campaigns.length)];
      return Math.min(Times.END - Times.DAY, campaign + (long) draw.exponential(2 * Times.DAY));
    }
    return draw.time(Times.START, Times.END - Times.DAY);
  }

  private void leave(Account account) {
    long from = Math.max(account.created, Times.START) + Times.DAY;
    if (draw.chance(habits.leaveShare)) {
      account.until = draw.time(from, Times.END);
    }
    if (draw.chance(habits.closeShare)) {
      account.end(Status.CLOSED, draw.time(from, Times.END));
    }
    if (draw.chance(habits.banShare)) {
      account.end(Status.BANNED, draw.time(from, Times.END));
    }
  }
}
