package io.ringlight.sample;

import java.util.ArrayList;
import java.util.List;

/** Agencies with their creators, firms with several shops, and shops that close and open again. */
final class Businesses {

  private final Neighbourhood home;
  private final Draw draw;
  private final Company company;

  Businesses(Neighbourhood home, Company company) {
    this.home = home;
    this.draw = home.draw;
    this.company = company;
  }

  void plan() {
    for (int i = home.count(Lookalike.AGENCY, 3); i > 0; i--) {
      agency();
    }
    for (int i = home.count(Lookalike.SHOP_CHAIN, 5); i > 0; i--) {
      chain();
    }
    for (int i = home.count(Lookalike.REOPENED_SHOP, 6); i > 0; i--) {
      reopened();
    }
  }

  private void agency() {
    List<Account> members = draw.sample(home.creators, draw.between(3, 14));
    Token bank = Belongings.bankAccount(home);
    Token office = home.token(TokenType.ADDRESS, draw.bits(), Addresses.unit(0, 0));
    company.share(members, bank, "paid_out", 0.85, 1);
    company.share(members, office, "business", 0.7, 1);
    company.share(members, home.token(TokenType.IP), Belongings.NO_ROLE, 0.6, 0.5);
    company.share(members, home.token(TokenType.DEVICE), Belongings.NO_ROLE, 0.4, 0.5);
    if (home.block == 0 || draw.chance(0.3)) {
      members.forEach(m -> home.sanctioned.add(new SanctionedLink(bank, m.number, "agency")));
    }
    home.lookalike(members, Lookalike.AGENCY);
    home.later(() -> promote(members));
  }

  /** Creators of one agency advertise the same shops in the same weeks. */
  private void promote(List<Account> members) {
    for (int i = draw.between(1, 6); i > 0; i--) {
      Seller client = draw.pick(home.shops);
      long time = draw.time(Times.START, Times.END);
      for (Account member : members) {
        if (draw.chance(0.5)) {
          int before = home.orders.size();
          company.crowd(client, time, 4 * Times.DAY, 2);
          home.orders.subList(before, home.orders.size()).forEach(o -> o.creator = member.number);
        }
      }
    }
  }

  private void chain() {
    List<Account> members = draw.sample(home.sellers, draw.between(2, 6));
    company.share(members, Belongings.bankAccount(home), "paid_out", 0.9, 1);
    Token office = home.token(TokenType.ADDRESS, draw.bits(), Addresses.unit(0, draw.below(4)));
    company.share(members, office, "business", 0.8, 1);
    company.share(members, home.token(TokenType.DEVICE), Belongings.NO_ROLE, 0.7, 1);
    company.share(members, home.token(TokenType.IP), Belongings.NO_ROLE, 0.6, 1);
    home.lookalike(members, Lookalike.SHOP_CHAIN);
  }

  private void reopened() {
    List<Account> members = draw.sample(localSellers(), draw.between(2, 4));
    succeed(home, members, draw.logBetween(4 * Times.DAY, 120 * Times.DAY), 0.12);
    Token bank = Belongings.bankAccount(home);
    company.share(members, bank, "paid_out", 0.9, 1);
    company.share(members, home.token(TokenType.ADDRESS), "business", 0.8, 1);
    company.share(members, home.token(TokenType.PHONE), Belongings.NO_ROLE, 0.6, 1);
    company.share(members, home.token(TokenType.DEVICE), Belongings.NO_ROLE, 0.6, 1);
    home.lookalike(members, Lookalike.REOPENED_SHOP);
  }

  /**
   * Sellers of whom other neighbourhoods know nothing, so that their times may still be changed.
   */
  private List<Account> localSellers() {
    return localSellers(home);
  }

  static List<Account> localSellers(Neighbourhood home) {
    int from = home.world.layout.publicSellers(home.block);
    List<Account> free = new ArrayList<>();
    for (Account seller : home.sellers.subList(from, home.sellers.size())) {
      if (!seller.inRing && !seller.housed) {
        free.add(seller);
      }
    }
    return free;
  }

  /**
   * Lets shops follow one another, each closed, or banned with a probability, before the next
   * opens.
   */
  static void succeed(Neighbourhood home, List<Account> members, double gap, double banned) {
    Draw draw = home.draw;
    long open = draw.time(Times.START - 100 * Times.DAY, Times.START + 150 * Times.DAY);
    for (int i = 0; i < members.size(); i++) {
      Account member = members.get(i);
      boolean last = i == members.size() - 1;
      long close = open + (long) draw.logBetween(30 * Times.DAY, 200 * Times.DAY);
      member.shop.open = open;
      member.shop.close = last ? Long.MAX_VALUE : close;
      member.housed = true;
      Settlers.follow(member, member.shop, draw.chance(banned) ? Status.BANNED : Status.CLOSED);
      open = Math.min(close + (long) draw.exponential(gap), Times.END - 10 * Times.DAY);
    }
  }
}
