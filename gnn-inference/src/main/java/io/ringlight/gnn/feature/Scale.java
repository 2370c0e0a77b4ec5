package io.ringlight.gnn.feature;

/** Brings counts, spans and chances to a common scale, with the same bits on every machine. */
final class Scale {
  static final float SECONDS_A_DAY = 86_400;

  private static final float[] LOGARITHMS = new float[4096];

  static {
    for (int count = 0; count < LOGARITHMS.length; count++) {
      LOGARITHMS[count] = (float) StrictMath.log1p(count);
    }
  }

  private Scale() {}

  /** The logarithm of one more than a count. */
  static float count(long count) {
    return count < LOGARITHMS.length ? LOGARITHMS[(int) count] : (float) StrictMath.log1p(count);
  }

  /** The logarithm of one more than some days, given as seconds; 0 below none. */
  static float days(double seconds) {
    return (float) StrictMath.log1p(Math.max(0, seconds) / SECONDS_A_DAY);
  }

  /** A share, or NaN of nothing. */
  static float share(double part, double whole) {
    return whole > 0 ? (float) (part / whole) : Float.NaN;
  }

  /**
   * How far a count lies above what was expected, in standard deviations of a rare event's count.
   */
  static float excess(double count, double expected) {
    return (float) ((count - expected) / StrictMath.sqrt(expected + 0.5));
  }

  /**
   * The logarithm to base 2 of a positive number, with an error of at most 0.09: the exponent, and
   * the mantissa by a straight line. A few operations, where the library's takes a hundred.
   */
  static float roughLog2(float positive) {
    int bits = Float.floatToRawIntBits(positive);
    return (bits >>> 23) - 127 + (bits & 0x7FFFFF) * 0x1p-23f;
  }
}
