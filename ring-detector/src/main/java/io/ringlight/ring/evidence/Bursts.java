package io.ringlight.ring.evidence;

import java.util.Arrays;

/**
 * Finds the moments in one lane: runs of actions that follow each other within a gap, at several
 * gaps, each much busier than the place is at other times. One pass a gap over the lane.
 */
final class Bursts {
  private static final long HOUR = 3_600_000L;

  /** A place with few actions is taken to have been there for a month all the same. */
  private static final long LEAST_SPAN = 720 * HOUR;

  /** From an hour or two to days: rings work in minutes or spread over a week. */
  private static final long[] GAPS = {2 * HOUR, 16 * HOUR, 80 * HOUR};

  /** A gap is at most this share of the mean time between actions. */
  private static final double[] SHARES = {0.1, 0.2, 0.35};

  /** How likely a run as busy may be by chance. */
  private static final double LEAST_CHANCE = 0.1;

  private final TokenList tokens;
  private final int type;
  private int[] sorted = new int[64];

  Bursts(TokenList tokens, int type) {
    this.tokens = tokens;
    this.type = type;
  }

  /**
   * @param lane its number, which becomes the tokens' origin
   */
  void find(int lane, Lane actions) {
    if (actions.size < 2) {
      return;
    }
    long span = actions.times[actions.size - 1] - actions.times[0];
    double rate = actions.size / (double) Math.max(span, LEAST_SPAN);
    for (int scale = 0; scale < GAPS.length; scale++) {
      long gap = (long) Math.min(GAPS[scale], SHARES[scale] / rate);
      long finer = scale == 0 ? -1 : (long) Math.min(GAPS[scale - 1], SHARES[scale - 1] / rate);
      runs(lane, actions, gap, finer, rate);
    }
  }

  private void runs(int lane, Lane actions, long gap, long finer, double rate) {
    int start = 0;
    boolean wider = finer < 0;
    for (int i = 1; i <= actions.size; i++) {
      long step = i < actions.size ? actions.times[i] - actions.times[i - 1] : Long.MAX_VALUE;
      if (step > gap) {
        // A run without a step above the finer gap was found at that gap.
        if (wider && i - start >= 2) {
          moment(lane, actions, start, i, rate);
        }
        start = i;
        wider = finer < 0;
      } else if (step > finer) {
        wider = true;
      }
    }
  }

  private void moment(int lane, Lane actions, int start, int end, double rate) {
    int size = end - start;
    if (sorted.length < size) {
      sorted = new int[size * 2];
    }
    System.arraycopy(actions.accounts, start, sorted, 0, size);
    Arrays.sort(sorted, 0, size);
    long first = actions.times[start];
    long last = actions.times[end - 1];
    int distinct = 1;
    for (int i = 1; i < size; i++) {
      distinct += sorted[i] != sorted[i - 1] ? 1 : 0;
    }
    if (distinct < 2 || chance(distinct - 1, rate * (last - first)) > LEAST_CHANCE) {
      return;
    }
    for (int i = 0; i < size; i++) {
      tokens.touch(sorted[i], first, last);
    }
    tokens.close(type, lane, TokenList.UNWEIGHTED);
  }

  /** The chance of at least so many arrivals where {@code expected} come on average. */
  private static double chance(int arrivals, double expected) {
    if (arrivals <= expected) {
      return 1;
    }
    double term = StrictMath.exp(-expected);
    double below = 0;
    for (int k = 0; k < arrivals; k++) {
      below += term;
      term *= expected / (k + 1);
    }
    return 1 - below;
  }
}
