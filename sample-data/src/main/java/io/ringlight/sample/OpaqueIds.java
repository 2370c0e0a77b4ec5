package io.ringlight.sample;

import java.nio.charset.StandardCharsets;

/**
 * Turns running numbers into ids that tell nothing: a Feistel permutation of 40 bits, keyed by the
 * marketplace, written as a letter and eight characters. Distinct numbers give distinct ids.
 */
final class OpaqueIds {

  static final int LENGTH = 9;

  private static final byte[] DIGITS =
      "0123456789abcdefghjkmnpqrstvwxyz".getBytes(StandardCharsets.US_ASCII);
  private static final int HALF = 20;
  private static final long HALF_MASK = (1L << HALF) - 1;

  private final byte prefix;
  private final long[] roundKeys = new long[4];

  OpaqueIds(char prefix, long seed) {
    this.prefix = (byte) prefix;
    for (int i = 0; i < roundKeys.length; i++) {
      roundKeys[i] = Draw.mix(seed, prefix, i);
    }
  }

  /** Writes the id of a number below 2^40 into {@link #LENGTH} bytes of the target. */
  void write(long number, byte[] target, int offset) {
    long permuted = permute(number);
    target[offset] = prefix;
    for (int i = LENGTH - 1; i > 0; i--) {
      target[offset + i] = DIGITS[(int) (permuted & 31)];
      permuted >>>= 5;
    }
  }

  long permute(long number) {
    long left = number >>> HALF;
    long right = number & HALF_MASK;
    for (long key : roundKeys) {
      long next = left ^ (Draw.scramble(right ^ key) & HALF_MASK);
      left = right;
      right = next;
    }
    return left << HALF | right;
  }
}
