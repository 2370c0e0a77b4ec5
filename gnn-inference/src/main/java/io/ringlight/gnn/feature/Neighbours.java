package io.ringlight.gnn.feature;

import java.util.Arrays;

/**
 * Each account's strongest neighbours, strongest first, ties broken by the smaller number. A
 * neighbour has a strength and the kinds of evidence that agree on it.
 */
final class Neighbours {
  private static final float STEPS = 1024;

  private final int most;
  private final int[] accounts;
  private final float[] strengths;
  private final short[] kinds;

  Neighbours(int accountCount, int most) {
    this.most = most;
    int size = Math.multiplyExact(accountCount, most);
    this.accounts = new int[size];
    this.strengths = new float[size];
    this.kinds = new short[size];
    Arrays.fill(accounts, -1);
  }

  /**
   * Offers a neighbour; it stays while it is among the strongest. Strengths are kept in steps of
   * 1/1024, so that sums of flags by strength are exact, and what was added can be taken out again
   * without a trace.
   */
  void offer(int account, int neighbour, float exactStrength, int kindBits) {
    float strength = Math.max(1, Math.round(exactStrength * STEPS)) / STEPS;
    int from = account * most;
    int at = from + most - 1;
    if (!isBefore(strength, neighbour, at)) {
      return;
    }
    while (at > from && isBefore(strength, neighbour, at - 1)) {
      accounts[at] = accounts[at - 1];
      strengths[at] = strengths[at - 1];
      kinds[at] = kinds[at - 1];
      at--;
    }
    accounts[at] = neighbour;
    strengths[at] = strength;
    kinds[at] = (short) kindBits;
  }

  private boolean isBefore(float strength, int neighbour, int at) {
    return accounts[at] < 0
        || strength > strengths[at]
        || strength == strengths[at] && neighbour < accounts[at];
  }

  /** How many neighbours are kept. */
  int count(int account) {
    int count = 0;
    while (count < most && accounts[account * most + count] >= 0) {
      count++;
    }
    return count;
  }

  int account(int account, int place) {
    return accounts[account * most + place];
  }

  float strength(int account, int place) {
    return strengths[account * most + place];
  }

  int kinds(int account, int place) {
    return kinds[account * most + place];
  }

  /** The strength of one account among the strongest of another; 0 where it is none of them. */
  float strengthOf(int account, int neighbour) {
    for (int at = account * most; at < (account + 1) * most && accounts[at] >= 0; at++) {
      if (accounts[at] == neighbour) {
        return strengths[at];
      }
    }
    return 0;
  }

  /** Whether one account is among the strongest of another. */
  boolean holds(int account, int neighbour) {
    return strengthOf(account, neighbour) > 0;
  }
}
