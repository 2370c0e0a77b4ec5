package io.ringlight.ring.evidence;

import io.ringlight.graph.Times;
import java.util.Arrays;

/**
 * How far each touch of a token overlaps in time with the others' touches. A phone sold on is not a
 * shared phone.
 */
final class TimeOverlap {
  /** Days are counted whole: what ends on the day the other begins still overlaps. */
  private static final long SLACK = 86_400_000L;

  /** What a touch that overlaps with no other still counts. */
  static final float LEAST = 0.25f;

  private TimeOverlap() {}

  /** One number for each touch, {@link #LEAST} to 1. O(touches log touches of one token). */
  static float[] of(TokenList tokens) {
    float[] overlap = new float[tokens.touchCount];
    long[] starts = new long[16];
    long[] ends = new long[16];
    for (int token = 0; token < tokens.tokenCount; token++) {
      int from = tokens.starts[token];
      int to = tokens.starts[token + 1];
      if (to - from > starts.length) {
        starts = new long[(to - from) * 2];
        ends = new long[starts.length];
      }
      for (int touch = from; touch < to; touch++) {
        long last = tokens.lastSeen[touch];
        starts[touch - from] = tokens.firstSeen[touch];
        ends[touch - from] = last == Times.MISSING ? Long.MAX_VALUE : last;
      }
      Arrays.sort(starts, 0, to - from);
      Arrays.sort(ends, 0, to - from);
      fill(tokens, from, to, starts, ends, overlap);
    }
    return overlap;
  }

  private static void fill(
      TokenList tokens, int from, int to, long[] starts, long[] ends, float[] overlap) {
    int degree = to - from;
    for (int touch = from; touch < to; touch++) {
      long first = tokens.firstSeen[touch];
      long last = tokens.lastSeen[touch];
      int before = first == Times.MISSING ? 0 : below(ends, degree, first - SLACK);
      int after = last == Times.MISSING ? 0 : degree - below(starts, degree, last + SLACK + 1);
      double share = (degree - 1 - before - after) / (double) (degree - 1);
      overlap[touch] = (float) (LEAST + (1 - LEAST) * Math.max(0, share));
    }
  }

  /** How many of the first values lie below a bound. */
  private static int below(long[] ascending, int count, long bound) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] < bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
