package io.ringlight.sample;

import java.util.ArrayList;
import java.util.List;

/** A planted ring. */
final class Ring {

  final long number;
  final Typology typology;
  Sharing sharing = Sharing.MIXTURE;
  final List<Account> buyers = new ArrayList<>();
  final List<Account> sellers = new ArrayList<>();
  final List<Account> creators = new ArrayList<>();

  /** When it is at work. */
  long from;

  long to;

  Ring(long number, Typology typology) {
    this.number = number;
    this.typology = typology;
  }

  List<Account> members() {
    List<Account> members = new ArrayList<>(buyers);
    members.addAll(sellers);
    members.addAll(creators);
    return members;
  }

  List<Seller> shops() {
    List<Seller> shops = new ArrayList<>();
    sellers.forEach(seller -> shops.add(seller.shop));
    return shops;
  }

  void join(Account account) {
    account.inRing = true;
    switch (account.kind) {
      case BUYER -> buyers.add(account);
      case SELLER -> sellers.add(account);
      case CREATOR -> creators.add(account);
      default -> throw new IllegalStateException("No such kind: " + account.kind + ".");
    }
  }
}
