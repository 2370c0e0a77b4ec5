package io.ringlight.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A seeded stream of random draws that is the same on every JDK: only {@link
 * SplittableRandom#nextLong()} and {@link StrictMath} stand behind it. Not for use by several
 * threads.
 */
final class Draw {

  private final SplittableRandom random;

  private Draw(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Returns the stream that belongs to a seed and a path below it, such as a block's number. */
  static Draw of(long seed, long... path) {
    return new Draw(mix(seed, path));
  }

  /** Returns 64 well mixed bits that depend on the seed and every step of the path. */
  static long mix(long seed, long... path) {
    long state = scramble(seed + 0x9E3779B97F4A7C15L);
    for (long step : path) {
      state = scramble(state ^ scramble(step + 0x632BE59BD9B4E019L));
    }
    return state;
  }

  /** Murmur3's finaliser: a bijection of 64 bits. */
  static long scramble(long bits) {
    long mixed = (bits ^ (bits >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }

  long bits() {
    return random.nextLong();
  }

  /** Uniform in [0, 1). */
  double uniform() {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** Uniform in 0 .. bound - 1. */
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  /** Uniform, both ends included. */
  int between(int least, int greatest) {
    return least + below(greatest - least + 1);
  }

  double between(double least, double greatest) {
    return least + uniform() * (greatest - least);
  }

  /** Uniform in [from, to), or {@code from} where the interval is empty. */
  long time(long from, long to) {
    return to <= from ? from : from + (long) (uniform() * (to - from));
  }

  /** Uniform in the logarithm. */
  double logBetween(double least, double greatest) {
    return least * StrictMath.exp(uniform() * StrictMath.log(greatest / least));
  }

  double gaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  double logNormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * gaussian());
  }

  double exponential(double mean) {
    return -mean * StrictMath.log(1 - uniform());
  }

  int poisson(double mean) {
    if (mean > 30) {
      return (int) Math.max(0, StrictMath.round(mean + gaussian() * StrictMath.sqrt(mean)));
    }
    double limit = StrictMath.exp(-mean);
    int count = 0;
    for (double product = uniform(); product > limit; product *= uniform()) {
      count++;
    }
    return count;
  }

  /** Rounds up or down by chance so that the mean is kept. */
  int round(double mean) {
    return (int) (mean + uniform());
  }

  <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  @SafeVarargs
  final <T> T oneOf(T... from) {
    return from[below(from.length)];
  }

  /** Draws without putting back; gives all, in random order, where fewer are there. */
  <T> List<T> sample(List<T> from, int count) {
    List<T> copy = new ArrayList<>(from);
    int wanted = Math.min(count, copy.size());
    for (int i = 0; i < wanted; i++) {
      Collections.swap(copy, i, i + below(copy.size() - i));
    }
    return new ArrayList<>(copy.subList(0, wanted));
  }

  <T> void shuffle(List<T> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      Collections.swap(list, i, below(i + 1));
    }
  }
}
