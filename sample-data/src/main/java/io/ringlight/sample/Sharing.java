package io.ringlight.sample;

import java.util.List;
import java.util.Locale;

/** What the members of a ring share beside their deeds. */
enum Sharing {
  DEVICES(TokenType.DEVICE),
  CARDS(TokenType.INSTRUMENT),
  ADDRESSES(TokenType.ADDRESS),
  NETWORKS(TokenType.IP, TokenType.PHONE),
  MIXTURE(TokenType.DEVICE, TokenType.INSTRUMENT, TokenType.ADDRESS, TokenType.IP, TokenType.PHONE),
  BEHAVIOUR();

  final String code = name().toLowerCase(Locale.ROOT);
  private final List<TokenType> types;

  Sharing(TokenType... types) {
    this.types = List.of(types);
  }

  /** Draws the types that one ring shares: all of them, but two or three of a mixture. */
  List<TokenType> types(Draw draw) {
    return this == MIXTURE ? draw.sample(types, draw.between(2, 3)) : types;
  }

  static Sharing draw(boolean behaviourWillDo, Draw draw) {
    if (behaviourWillDo && draw.chance(0.35)) {
      return BEHAVIOUR;
    }
    return draw.oneOf(DEVICES, CARDS, ADDRESSES, NETWORKS, MIXTURE, MIXTURE, MIXTURE);
  }
}
