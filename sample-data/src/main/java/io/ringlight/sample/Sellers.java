package io.ringlight.sample;

import java.util.List;

/**
 * All shops of the marketplace; those of other neighbourhoods are drawn again from their number
 * when needed.
 */
final class Sellers {

  private static final int CACHED = 1 << 14;
  private static final int TRIES = 4;

  private final World world;
  private final int hotSellers;
  private final Seller[] cache = new Seller[CACHED];

  Sellers(World world) {
    this.world = world;
    this.hotSellers = 4 + world.layout.accounts / 4_000;
  }

  /** Returns the shop with an account number; the same number gives an equal shop every time. */
  Seller seller(long account) {
    int slot = (int) (account & (CACHED - 1));
    Seller cached = cache[slot];
    if (cached == null || cached.account != account) {
      cached = drawn(account);
      cache[slot] = cached;
    }
    return cached;
  }

  Seller drawn(long account) {
    Draw draw = world.draw('s', account);
    long open =
        draw.chance(0.65)
            ? draw.time(Times.START - 4 * Times.YEAR, Times.START)
            : draw.time(Times.START, Times.END - 30 * Times.DAY);
    long close = Long.MAX_VALUE;
    if (draw.chance(0.15)) {
      close = draw.time(Math.max(open, Times.START) + 20 * Times.DAY, Times.END + 90 * Times.DAY);
    }
    double price = draw.logNormal(24, 0.9);
    double complaints = draw.logNormal(0.9, 0.5);
    long badFrom = Times.END;
    if (draw.chance(world.habits.badSellerShare)) {
      badFrom = draw.time(Math.max(open, Times.START), Times.END - 20 * Times.DAY);
    }
    long badTo = badFrom + draw.time(5 * Times.DAY, 90 * Times.DAY);
    return new Seller(account, open, close, price, complaints, badFrom, badTo);
  }

  /** One of the shops everybody knows; low ranks are the busiest. */
  Seller hot(int rank) {
    int block = (int) Long.remainderUnsigned(Draw.mix(world.seed, 'H', rank), world.layout.blocks);
    return publicSeller(block, rank % world.layout.publicSellers(block));
  }

  int hotSellers() {
    return hotSellers;
  }

  /** Draws an open shop for an honest order, or null where none of a few tries is open. */
  Seller choose(Account buyer, List<Seller> local, int block, long time, Draw draw) {
    for (int i = 0; i < TRIES; i++) {
      Seller seller = candidate(buyer, local, block, draw);
      if (seller.isOpen(time)) {
        return seller;
      }
    }
    return null;
  }

  private Seller candidate(Account buyer, List<Seller> local, int block, Draw draw) {
    if (!buyer.favourites.isEmpty() && draw.chance(buyer.loyalty)) {
      return draw.pick(buyer.favourites);
    }
    double where = draw.uniform();
    if (where < 0.45) {
      return skewed(local, draw);
    }
    if (where < 0.75) {
      int near = Math.floorMod(block + draw.between(-4, 4), world.layout.blocks);
      return publicSeller(near, (int) (skew(draw) * world.layout.publicSellers(near)));
    }
    return hot((int) (skew(draw) * hotSellers));
  }

  Seller skewed(List<Seller> sellers, Draw draw) {
    return sellers.get((int) (skew(draw) * sellers.size()));
  }

  private static double skew(Draw draw) {
    double uniform = draw.uniform();
    return uniform * uniform * draw.uniform();
  }

  private Seller publicSeller(int block, int position) {
    return seller(world.layout.firstAccount(block) + (long) position);
  }
}
