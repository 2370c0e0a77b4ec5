package io.ringlight.graph;

/**
 * Money is a count of millionths of a currency's major unit, so that sums are exact and do not
 * depend on their order.
 */
public final class Money {
  public static final long MICROS_PER_UNIT = 1_000_000L;

  /** Stands for an amount that is not known. */
  public static final long MISSING = Long.MIN_VALUE;

  private Money() {}
}
