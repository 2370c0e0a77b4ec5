package io.ringlight.gnn.feature;

import java.util.Arrays;

/** What ties one account to others, added up; each thread has its own, and uses it again. */
final class TieSums {
  final float[] identity;
  final float[] behaviour;
  final int[] kinds;
  int[] touched = new int[256];
  int size;

  TieSums(int accountCount) {
    identity = new float[accountCount];
    behaviour = new float[accountCount];
    kinds = new int[accountCount];
  }

  void add(float[] sums, int account, float weight, int kind) {
    if (kinds[account] == 0) {
      if (size == touched.length) {
        touched = Arrays.copyOf(touched, size * 2);
      }
      touched[size++] = account;
    }
    sums[account] += weight;
    kinds[account] |= 1 << kind;
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      int account = touched[i];
      identity[account] = 0;
      behaviour[account] = 0;
      kinds[account] = 0;
    }
    size = 0;
  }
}
