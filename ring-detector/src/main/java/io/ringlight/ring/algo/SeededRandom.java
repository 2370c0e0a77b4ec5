package io.ringlight.ring.algo;

/** SplitMix64: small, fast, and the same on every Java version. */
public final class SeededRandom {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double DOUBLE_UNIT = 0x1.0p-53;

  private long state;

  public SeededRandom(long seed) {
    state = mix(seed);
  }

  /** A stream of its own for one part of the work, so that parts can be done in any order. */
  public SeededRandom(long seed, long part) {
    state = mix(mix(seed) + GOLDEN_GAMMA * part);
  }

  public long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** Uniform in 0..bound − 1. */
  public int nextInt(int bound) {
    return (int) ((nextLong() >>> 32) * bound >>> 32);
  }

  /** Uniform in [0, 1). */
  double nextDouble() {
    return (nextLong() >>> 11) * DOUBLE_UNIT;
  }

  /** Puts the first values of an array into random order. */
  void shuffle(int[] values, int count) {
    for (int last = count - 1; last > 0; last--) {
      int other = nextInt(last + 1);
      int value = values[last];
      values[last] = values[other];
      values[other] = value;
    }
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
