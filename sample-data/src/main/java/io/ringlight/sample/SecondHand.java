package io.ringlight.sample;

import java.util.List;

/** Phones that are sold on, within the neighbourhood and into another one. */
final class SecondHand {

  /**
   * The first devices of each neighbourhood are sold to another one, whose number follows from
   * theirs.
   */
  private static final int SOLD_AWAY = 24;

  private final Neighbourhood home;
  private final Draw draw;

  SecondHand(Neighbourhood home) {
    this.home = home;
    this.draw = home.draw;
  }

  void plan() {
    for (int i = 0; i < SOLD_AWAY; i++) {
      sellAway(i);
      buyFromAway(i);
    }
    for (int i = home.count(Lookalike.RESOLD_PHONE, 60); i > 0; i--) {
      sellHere();
    }
  }

  private void sellHere() {
    List<Account> owners = draw.sample(home.buyers, draw.chance(0.25) ? 3 : 2);
    Token phone = home.token(TokenType.DEVICE);
    boolean withNumber = draw.chance(0.2);
    Token number = withNumber ? home.token(TokenType.PHONE) : null;
    long from = Times.START;
    for (Account owner : owners) {
      long to = from + draw.time(60 * Times.DAY, 250 * Times.DAY);
      owner.tie(phone, Belongings.NO_ROLE, from, to, 1);
      if (withNumber) {
        owner.tie(number, Belongings.NO_ROLE, from, to, 1);
      }
      from = to + draw.time(2 * Times.DAY, 40 * Times.DAY);
    }
    home.lookalike(owners, Lookalike.RESOLD_PHONE);
  }

  private void sellAway(int slot) {
    Token phone = new Token(TokenType.DEVICE, number(home.block, slot), look(home.block, slot), 0);
    home.tokens.add(phone);
    Account owner = draw.pick(home.buyers);
    owner.tie(phone, Belongings.NO_ROLE, owner.created, soldAt(home.block, slot), 1);
    home.lookalike(owner, phone.number(), Lookalike.RESOLD_PHONE);
  }

  private void buyFromAway(int slot) {
    int distance = 1 + (int) Long.remainderUnsigned(Draw.mix(home.world.seed, 'r', slot), 1_000);
    int block = Math.floorMod(home.block - distance, home.world.layout.blocks);
    Token phone = new Token(TokenType.DEVICE, number(block, slot), look(block, slot), 0);
    Account owner = draw.pick(home.buyers);
    long from = soldAt(block, slot) + 5 * Times.DAY;
    owner.tie(phone, Belongings.NO_ROLE, from, owner.until, 1);
    home.lookalike(owner, phone.number(), Lookalike.RESOLD_PHONE);
  }

  /** The upper half of a neighbourhood's numbers, so that what it makes itself does not collide. */
  private static long number(int block, int slot) {
    return (block + 1L) << 20 | 1 << 19 | slot;
  }

  private long look(int block, int slot) {
    return Draw.mix(home.world.seed, 'o', block, slot);
  }

  private long soldAt(int block, int slot) {
    return Draw.of(look(block, slot)).time(Times.START, Times.END - 60 * Times.DAY);
  }
}
