package io.ringlight.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Places and networks that many strangers use: parcel lockers, internet cafés, mobile networks.
 * They are numbered through and belong to a neighbourhood each, but anybody may use them.
 */
final class Places {

  static final int CAFE_DEVICES = 8;
  private static final long MOBILE_FIRST = 1L << 19;
  private static final int GROUP_KINDS = 4;
  private static final long VICTIMS_FIRST = 1L << 39;

  private final World world;
  final int lockers;
  final int cafes;
  final int mobileNetworks;

  Places(World world) {
    this.world = world;
    Draw draw = world.draw('p');
    int accounts = world.layout.accounts;
    this.lockers = 2 + accounts / draw.between(450, 900);
    this.cafes = 1 + accounts / draw.between(1_500, 3_000);
    this.mobileNetworks = 3 + accounts / draw.between(250, 600);
  }

  Token locker(int number) {
    return new Token(TokenType.ADDRESS, number, Draw.mix(world.seed, 'l', number), -1);
  }

  Token cafeDevice(int cafe, int device) {
    long number = (long) cafe * CAFE_DEVICES + device;
    return new Token(TokenType.DEVICE, number, Draw.mix(world.seed, 'd', number), 0);
  }

  Token cafeNetwork(int cafe) {
    return new Token(TokenType.IP, cafe, cafe, 0);
  }

  Token mobileNetwork(int number) {
    return new Token(TokenType.IP, MOBILE_FIRST + number, number, 0);
  }

  /** What the attribute tables know of the places that belong to a block. */
  List<Token> tokensOf(int block) {
    List<Token> tokens = new ArrayList<>();
    for (int i = world.layout.first(block, lockers);
        i < world.layout.first(block + 1, lockers);
        i++) {
      tokens.add(locker(i));
    }
    for (int i = world.layout.first(block, cafes); i < world.layout.first(block + 1, cafes); i++) {
      for (int device = 0; device < CAFE_DEVICES; device++) {
        tokens.add(cafeDevice(i, device));
      }
    }
    return tokens;
  }

  /** The lockers of a block that the marketplace has declared as such: about two in five. */
  List<SanctionedLink> declaredOf(int block) {
    List<SanctionedLink> declared = new ArrayList<>();
    for (int i = world.layout.first(block, lockers);
        i < world.layout.first(block + 1, lockers);
        i++) {
      if (i == 0 || world.draw('k', i).chance(0.4)) {
        declared.add(new SanctionedLink(locker(i), -1, "parcel locker"));
      }
    }
    return declared;
  }

  /** Draws one of {@code total} places, mostly one that belongs to the block or its neighbours. */
  int near(int block, int total, Draw draw) {
    if (draw.chance(0.15)) {
      return draw.below(total);
    }
    int from = world.layout.first(block, total);
    int to = Math.max(from + 1, world.layout.first(block + 1, total));
    return Math.floorMod(from + draw.between(-1, to - from), total);
  }

  /**
   * The number of the look-alike group that the users of a place or the visitors of a sale make.
   */
  static long group(int place, Lookalike kind) {
    int code =
        switch (kind) {
          case PARCEL_LOCKER -> 0;
          case INTERNET_CAFE -> 1;
          case FLASH_SALE -> 2;
          default -> 3;
        };
    return (long) place * GROUP_KINDS + code;
  }

  /** The number of the look-alike group that a bad seller's victims make. */
  static long victims(Seller seller) {
    return VICTIMS_FIRST + seller.account;
  }
}
