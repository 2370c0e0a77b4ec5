package io.ringlight.ring.evidence;

import io.ringlight.graph.Times;
import java.util.Arrays;

/**
 * Collects tokens one after the other: first its touches, then {@link #close}. A token that fewer
 * than two accounts touch is forgotten. Not safe for several threads.
 */
final class TokenList {
  /** Stands for a weight that is still to be computed. */
  static final float UNWEIGHTED = Float.NaN;

  private final SanctionedGroups groups;
  int[] starts = new int[1024];
  int[] types = new int[1024];
  int[] origins = new int[1024];
  float[] given = new float[1024];
  int tokenCount;
  int[] accounts = new int[4096];
  long[] firstSeen = new long[4096];
  long[] lastSeen = new long[4096];
  int touchCount;

  TokenList(SanctionedGroups groups) {
    this.groups = groups;
  }

  /** Touches of one account must follow each other; they are merged. */
  void touch(int account, long first, long last) {
    int previous = touchCount - 1;
    if (previous >= starts[tokenCount] && accounts[previous] == account) {
      firstSeen[previous] = Times.earlier(firstSeen[previous], first);
      lastSeen[previous] = Times.later(lastSeen[previous], last);
      return;
    }
    if (touchCount == accounts.length) {
      growTouches();
    }
    accounts[touchCount] = account;
    firstSeen[touchCount] = first;
    lastSeen[touchCount++] = last;
  }

  /**
   * Ends a token.
   *
   * @param type its type's number
   * @param origin what it stands for: an identifier or a direct link
   * @param weight its surprise, or {@link #UNWEIGHTED}
   * @return how many accounts touch it; 0 when it was forgotten
   */
  int close(int type, int origin, float weight) {
    int start = starts[tokenCount];
    touchCount = groups.keepOneOfEach(accounts, firstSeen, lastSeen, start, touchCount);
    int degree = touchCount - start;
    if (degree < 2) {
      touchCount = start;
      return 0;
    }
    if (tokenCount + 1 == types.length) {
      growTokens();
    }
    types[tokenCount] = type;
    origins[tokenCount] = origin;
    given[tokenCount] = weight;
    starts[++tokenCount] = touchCount;
    return degree;
  }

  /** Adds the tokens of another list. */
  void addAll(TokenList other) {
    for (int token = 0; token < other.tokenCount; token++) {
      for (int touch = other.starts[token]; touch < other.starts[token + 1]; touch++) {
        touch(other.accounts[touch], other.firstSeen[touch], other.lastSeen[touch]);
      }
      close(other.types[token], other.origins[token], other.given[token]);
    }
  }

  /** Takes back the token closed last. */
  void forgetLast() {
    touchCount = starts[--tokenCount];
  }

  private void growTouches() {
    int capacity = Math.addExact(touchCount, touchCount >> 1);
    accounts = Arrays.copyOf(accounts, capacity);
    firstSeen = Arrays.copyOf(firstSeen, capacity);
    lastSeen = Arrays.copyOf(lastSeen, capacity);
  }

  private void growTokens() {
    int capacity = Math.addExact(types.length, types.length >> 1);
    starts = Arrays.copyOf(starts, capacity);
    types = Arrays.copyOf(types, capacity);
    origins = Arrays.copyOf(origins, capacity);
    given = Arrays.copyOf(given, capacity);
  }
}
