package io.ringlight.gnn.feature;

import java.util.List;
import java.util.stream.IntStream;

/** Kinds of evidence that tie two accounts, as bits; those of identifiers come first. */
final class Evidence {
  static final int ORDERS = IdentifierKind.COUNT;
  static final int CREATOR_ORDERS = ORDERS + 1;
  static final int SIGN_UPS = ORDERS + 2;
  static final int DIRECT = ORDERS + 3;
  static final int COUNT = ORDERS + 4;

  private static final List<String> BEHAVIOUR =
      List.of("orders", "creator_orders", "sign_ups", "direct");

  private Evidence() {}

  /** How many kinds agree. */
  static int agreeing(int bits) {
    return Integer.bitCount(bits);
  }

  /** In small letters, as columns are named. */
  static String name(int kind) {
    return kind < IdentifierKind.COUNT
        ? IdentifierKind.values()[kind].code()
        : BEHAVIOUR.get(kind - IdentifierKind.COUNT);
  }

  static List<String> names(int bits) {
    return IntStream.range(0, COUNT)
        .filter(kind -> (bits >>> kind & 1) == 1)
        .mapToObj(Evidence::name)
        .toList();
  }
}
