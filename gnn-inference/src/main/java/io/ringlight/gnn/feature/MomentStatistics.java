package io.ringlight.gnn.feature;

/** How surprising the moments are in which an account ordered and signed up. */
final class MomentStatistics {
  /** A moment from here on is one that a place sees about once in ten at random. */
  private static final float TELLING = 0.3f;

  private final float[] sums;
  private final float[] most;
  private final int[] telling;
  private final float[] signUps;

  MomentStatistics(int accountCount) {
    sums = new float[accountCount];
    most = new float[accountCount];
    telling = new int[accountCount];
    signUps = new float[accountCount];
  }

  /**
   * Adds one order of an account.
   *
   * @param surprise that somebody else ordered there so soon before or after, from 0 to 1
   */
  void addOrder(int account, float surprise) {
    sums[account] += surprise;
    most[account] = Math.max(most[account], surprise);
    telling[account] += surprise > TELLING ? 1 : 0;
  }

  void setSignUp(int account, float surprise) {
    signUps[account] = surprise;
  }

  float sum(int account) {
    return sums[account];
  }

  float most(int account) {
    return most[account];
  }

  /** How many orders had a telling moment. */
  int telling(int account) {
    return telling[account];
  }

  float signUp(int account) {
    return signUps[account];
  }
}
