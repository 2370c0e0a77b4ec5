package io.ringlight.gnn.feature;

/**
 * How surprising each token is, and what accounts share by it in all. A token's surprise falls from
 * nearly 1, where two accounts share it, to 0, where everybody who has such a thing does.
 */
final class Sharing {
  private final Touches touches;
  private final float[] scales;
  private final float[] offsets;
  private final float[] surprise;
  private final float[] count;

  private Sharing(Touches touches, int accountCount) {
    this.touches = touches;
    this.scales = new float[IdentifierKind.COUNT];
    this.offsets = new float[IdentifierKind.COUNT];
    this.surprise = new float[accountCount];
    this.count = new float[accountCount];
  }

  static Sharing of(Touches touches, int accountCount) {
    Sharing sharing = new Sharing(touches, accountCount);
    sharing.scale(accountCount);
    Ranges.each(accountCount, sharing::sum);
    return sharing;
  }

  /** Surprise is the logarithm of the share of holders who hold a token, on a scale from 0 to 1. */
  private void scale(int accountCount) {
    long[] holders = new long[IdentifierKind.COUNT];
    for (int account = 0; account < accountCount; account++) {
      int seen = 0;
      for (int touch = touches.start(account); touch < touches.end(account); touch++) {
        seen |= 1 << touches.kind(touches.token(touch)).ordinal();
      }
      for (int kind = 0; kind < holders.length; kind++) {
        holders[kind] += seen >>> kind & 1;
      }
    }
    for (int kind = 0; kind < holders.length; kind++) {
      float most = Scale.roughLog2(Math.max(4, holders[kind]));
      offsets[kind] = most;
      scales[kind] = 1 / most;
    }
  }

  private void sum(int from, int to) {
    for (int account = from; account < to; account++) {
      float sum = 0;
      int shared = 0;
      for (int touch = touches.start(account); touch < touches.end(account); touch++) {
        int token = touches.token(touch);
        if (touches.degree(token) > 1) {
          sum += surprise(touches.kind(token), touches.degree(token));
          shared++;
        }
      }
      surprise[account] = sum;
      count[account] = Scale.count(shared);
    }
  }

  /** How surprising it is to share a token of this kind with so many, from 0 to 1. */
  float surprise(IdentifierKind kind, int degree) {
    int place = kind.ordinal();
    return Math.max(0, offsets[place] - Scale.roughLog2(degree)) * scales[place];
  }

  /** The surprise of all that an account shares. */
  float surprise(int account) {
    return surprise[account];
  }

  /** The logarithm of how many tokens an account shares. */
  float count(int account) {
    return count[account];
  }
}
