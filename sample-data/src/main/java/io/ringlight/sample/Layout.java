package io.ringlight.sample;

/**
 * How accounts are numbered: neighbourhoods of about 4,096 follow one another, and in each come
 * first its public sellers, known everywhere, then local ones, then creators, then buyers. So any
 * neighbourhood can name the public sellers of any other without storing them.
 */
final class Layout {

  private static final double NEIGHBOURHOOD = 4_096;
  private static final double PUBLIC_SHARE = 0.6;

  final int accounts;
  final int blocks;
  final int rings;
  private final double sellerShare;
  private final double creatorShare;

  Layout(int accounts, boolean planted, Habits habits) {
    this.accounts = accounts;
    this.blocks = (int) Math.max(1, Math.round(accounts / NEIGHBOURHOOD));
    int usual = Math.max(Math.min(9, accounts / 280), accounts / habits.accountsPerRing);
    this.rings = planted ? usual : 0;
    this.sellerShare = habits.sellerShare;
    this.creatorShare = habits.creatorShare;
  }

  /**
   * The first of the things of a kind that fall to a block when {@code total} are dealt out evenly.
   */
  int first(int block, int total) {
    return (int) ((long) block * total / blocks);
  }

  int firstAccount(int block) {
    return first(block, accounts);
  }

  int size(int block) {
    return firstAccount(block + 1) - firstAccount(block);
  }

  int sellers(int block) {
    return (int) Math.max(8, size(block) * sellerShare);
  }

  int publicSellers(int block) {
    return (int) (sellers(block) * PUBLIC_SHARE);
  }

  int creators(int block) {
    return (int) Math.max(6, size(block) * creatorShare);
  }
}
