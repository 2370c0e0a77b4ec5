package io.ringlight.ring.evidence;

import java.util.Arrays;

/** What accounts did in one place, oldest first. Filled anew for each place. */
final class Lane {
  private static final int ACCOUNT_BITS = 31;
  private static final long ACCOUNT_MASK = (1L << ACCOUNT_BITS) - 1;

  int[] accounts = new int[256];
  long[] times = new long[256];
  int size;
  private long[] keys = new long[256];

  void clear() {
    size = 0;
  }

  void add(int account, long time) {
    if (size == accounts.length) {
      accounts = Arrays.copyOf(accounts, size * 2);
      times = Arrays.copyOf(times, size * 2);
    }
    accounts[size] = account;
    times[size++] = time;
  }

  /** Sorts by time, to the second, and account. Times may span 68 years. */
  void sort() {
    if (keys.length < size) {
      keys = new long[accounts.length];
    }
    long earliest = Long.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      earliest = Math.min(earliest, times[i]);
    }
    for (int i = 0; i < size; i++) {
      keys[i] = (times[i] - earliest) / 1000 << ACCOUNT_BITS | accounts[i];
    }
    Arrays.sort(keys, 0, size);
    for (int i = 0; i < size; i++) {
      accounts[i] = (int) (keys[i] & ACCOUNT_MASK);
      times[i] = earliest + (keys[i] >>> ACCOUNT_BITS) * 1000;
    }
  }
}
