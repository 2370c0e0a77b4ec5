package io.ringlight.sample;

import java.util.List;

/** What everybody does who does no harm: orders, follows, referrals, flash sales. */
final class HonestLife {

  private final Neighbourhood home;
  private final Draw draw;
  private final Habits habits;

  HonestLife(Neighbourhood home) {
    this.home = home;
    this.draw = home.draw;
    this.habits = home.world.habits;
  }

  void live() {
    befriend();
    for (Account buyer : home.buyers) {
      shop(buyer);
      if (draw.chance(habits.regularShare)) {
        orderRegularly(buyer);
      }
    }
    guests();
    visitSales();
  }

  private void befriend() {
    for (Account account : home.accounts()) {
      if (account.created > Times.START && draw.chance(habits.referralShare)) {
        refer(draw.pick(home.buyers), account);
      }
      for (int follows = draw.poisson(habits.followsPerAccount); follows > 0; follows--) {
        Account creator =
            home.creators.get((int) (home.creators.size() * draw.uniform() * draw.uniform()));
        follow(account, creator);
      }
      if (draw.chance(0.04)) {
        transfer(account, draw.pick(home.buyers));
      }
    }
  }

  private void refer(Account from, Account to) {
    if (from != to && from.livesAt(to.created)) {
      home.links.add(new Link(from.number, to.number, "referral", to.created, to.created, 1, -1));
    }
  }

  private void follow(Account account, Account creator) {
    long from = Math.max(account.activeFrom(), creator.activeFrom());
    long to = Math.min(account.until, creator.until);
    if (account == creator || to <= from || account.follows.contains(creator.number)) {
      return;
    }
    long at = draw.time(from, to);
    account.follows.add(creator.number);
    home.links.add(new Link(account.number, creator.number, "follow", at, at, 1, -1));
  }

  private void transfer(Account from, Account to) {
    long begin = Math.max(from.activeFrom(), to.activeFrom());
    long end = Math.min(from.until, to.until);
    if (from == to || end <= begin) {
      return;
    }
    long first = draw.time(begin, end);
    int events = 1 + draw.poisson(0.5);
    long last = events == 1 ? first : draw.time(first, end);
    long sum = (long) (100 * events * draw.logNormal(30, 0.9));
    home.links.add(new Link(from.number, to.number, "transfer", first, last, events, sum));
  }

  private void shop(Account buyer) {
    long from = buyer.activeFrom();
    long to = buyer.until;
    double years = (to - from) / (double) Times.YEAR;
    int orders = draw.poisson(buyer.ordersPerYear * years);
    if (draw.chance(0.45)) {
      from = draw.chance(0.4) ? from : draw.time(from, to);
      to = Math.min(to, from + (long) draw.logBetween(5 * Times.DAY, 200 * Times.DAY));
    }
    for (int i = 0; i < orders; i++) {
      long time = Times.atHabit(season(from, to), buyer, draw);
      Seller seller = home.world.sellers.choose(buyer, home.shops, home.block, time, draw);
      if (seller != null) {
        home.order(buyer, seller, time);
      }
    }
  }

  /** Coffee, pet food, a magazine: the same shop again and again for some months. */
  private void orderRegularly(Account buyer) {
    Seller seller = draw.pick(buyer.favourites);
    long from = draw.time(buyer.activeFrom(), buyer.until);
    long to = Math.min(buyer.until, from + (long) draw.logBetween(20 * Times.DAY, 300 * Times.DAY));
    for (int orders = draw.between(3, 9); orders > 0; orders--) {
      home.order(buyer, seller, Times.atHabit(draw.time(from, to), buyer, draw));
    }
  }

  /** Draws a time; the weeks before the year's end are busier. */
  private long season(long from, long to) {
    long time = draw.time(from, to);
    double ofYear = (time - Times.START) / (double) Times.YEAR;
    double phase = ofYear - StrictMath.floor(ofYear);
    boolean busy = phase > 0.88 && phase < 0.98;
    return busy || draw.chance(0.7) ? time : draw.time(from, to);
  }

  /** Orders without an account: by strangers, or by customers who did not log in. */
  private void guests() {
    for (int guests = draw.poisson(home.orders.size() * habits.guestShare); guests > 0; guests--) {
      Account like = draw.pick(home.buyers);
      long time = Times.atHabit(draw.time(like.activeFrom(), like.until), like, draw);
      Seller seller = home.world.sellers.choose(like, home.shops, home.block, time, draw);
      if (seller != null) {
        guest(home.order(like, seller, time));
      }
    }
  }

  private void guest(Order known) {
    if (known == null) {
      return;
    }
    home.orders.remove(home.orders.size() - 1);
    Order order = known.byGuest();
    if (draw.chance(0.7)) {
      order.device = home.token(TokenType.DEVICE).number();
      order.address = home.token(TokenType.ADDRESS, draw.bits(), Addresses.unit(0, 0)).number();
      order.instrument = Belongings.card(home).number();
    }
    home.orders.add(order);
  }

  private void visitSales() {
    Sales sales = home.world.sales;
    for (int i = 0; i < sales.count(); i++) {
      Sales.Sale sale = sales.sale(i);
      long group = Places.group(i, Lookalike.FLASH_SALE);
      attend(sale, draw.sample(home.buyers, draw.poisson(sale.crowd())), group);
    }
    for (int i = home.count(habits.localSales); i > 0; i--) {
      localSale();
    }
  }

  private void localSale() {
    Account streamer = draw.pick(home.creators);
    long creator = draw.chance(0.5) ? streamer.number : -1;
    long begin = Times.atHour(draw.time(streamer.activeFrom(), streamer.until), 18, 3, draw);
    Seller seller = draw.pick(home.shops);
    double width = draw.logBetween(8 * Times.MINUTE, 6 * Times.HOUR);
    Sales.Sale sale = new Sales.Sale(0, seller, creator, begin, width, 0);
    List<Account> crowd = draw.sample(home.buyers, draw.poisson(habits.saleCrowd));
    attend(sale, crowd, home.group());
  }

  private void attend(Sales.Sale sale, List<Account> crowd, long group) {
    for (Account buyer : crowd) {
      long time = sale.begin() + (long) draw.exponential(sale.width());
      Order order = home.order(buyer, sale.seller(), time);
      if (order != null) {
        order.creator = sale.creator();
        boolean stream = sale.creator() >= 0;
        home.lookalike(buyer, group, stream ? Lookalike.LIVESTREAM : Lookalike.FLASH_SALE);
      }
    }
  }
}
