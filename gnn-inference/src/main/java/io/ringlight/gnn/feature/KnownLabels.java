package io.ringlight.gnn.feature;

import io.ringlight.graph.Times;

/**
 * What is known of some accounts, as features of their neighbours: never of themselves. Immutable;
 * it takes over the arrays it is given.
 */
public final class KnownLabels {
  /** Nothing is known. */
  public static final byte UNKNOWN = 0;

  public static final byte FRAUD = 1;
  public static final byte LEGIT = 2;

  private final byte[] labels;
  private final long[] since;

  /**
   * @param labels one for each account: {@link #UNKNOWN}, {@link #FRAUD} or {@link #LEGIT}
   * @param since since when each is known, in {@link Times}, or {@link Times#MISSING}
   */
  public KnownLabels(byte[] labels, long[] since) {
    if (labels.length != since.length) {
      throw new IllegalArgumentException(
          "%d labels have %d times".formatted(labels.length, since.length));
    }
    this.labels = labels;
    this.since = since;
  }

  int size() {
    return labels.length;
  }

  /**
   * What an account may know of another: nothing of itself, and, where its own label has a time,
   * nothing that was found out later.
   */
  byte seen(int account, int other) {
    if (account == other) {
      return UNKNOWN;
    }
    long own = since[account];
    boolean isLater = labels[account] != UNKNOWN && own != Times.MISSING && since[other] > own;
    return isLater ? UNKNOWN : labels[other];
  }
}
