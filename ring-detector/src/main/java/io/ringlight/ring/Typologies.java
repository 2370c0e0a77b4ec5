package io.ringlight.ring;

/** Tells typologies apart by plain rules over what was measured. */
final class Typologies {
  private Typologies() {}

  static Typology of(double[] features) {
    return Typology.UNKNOWN;
  }
}
