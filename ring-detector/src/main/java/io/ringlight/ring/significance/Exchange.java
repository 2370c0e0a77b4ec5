package io.ringlight.ring.significance;

import io.ringlight.ring.algo.SeededRandom;

/** Puts the items of each stratum into random order by swapping two at a time. */
final class Exchange {
  private Exchange() {}

  /** Swaps two items, or leaves them where that is not allowed. */
  @FunctionalInterface
  interface Swap {
    void attempt(int left, int right);
  }

  /**
   * Goes once through each stratum as Fisher and Yates do. Where every swap is allowed, each order
   * is equally likely.
   */
  static void run(Strata strata, SeededRandom random, Swap swap) {
    for (int stratum = 0; stratum < strata.count(); stratum++) {
      int start = strata.start(stratum);
      for (int last = strata.end(stratum) - 1; last > start; last--) {
        int other = start + random.nextInt(last - start + 1);
        if (other != last) {
          swap.attempt(strata.item(last), strata.item(other));
        }
      }
    }
  }
}
