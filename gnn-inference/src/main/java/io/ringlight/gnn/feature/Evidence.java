package io.ringlight.gnn.feature;

import java.util.List;

/** Kinds of evidence that tie two accounts, as bits; those of identifiers come first. */
final class Evidence {
  static final int ORDERS = IdentifierKind.COUNT;
  static final int CREATOR_ORDERS = ORDERS + 1;
  static final int SIGN_UPS = ORDERS + 2;
  static final int DIRECT = ORDERS + 3;
  static final int COUNT = ORDERS + 4;

  private static final List<String> BEHAVIOUR =
      List.of("orders", "creator_orders", "sign_ups", "direct");

  private static final int IDENTITY = (1 << IdentifierKind.COUNT) - 1;

  private Evidence() {}

  /** How many kinds agree. */
  static int agreeing(int bits) {
    return Integer.bitCount(bits);
  }

  static boolean hasIdentity(int bits) {
    return (bits & IDENTITY) != 0;
  }

  static String name(int kind) {
    return kind < IdentifierKind.COUNT
        ? IdentifierKind.values()[kind].code()
        : BEHAVIOUR.get(kind - IdentifierKind.COUNT);
  }
}
