package io.ringlight.graph;

/** Times are milliseconds since 1970-01-01T00:00:00Z. */
public final class Times {
  /** Stands for a time that is not known. It is smaller than every real time. */
  public static final long MISSING = Long.MIN_VALUE;

  private Times() {}

  /** The earlier of two times; a missing one gives way. */
  public static long earlier(long a, long b) {
    if (a == MISSING) {
      return b;
    }
    return b == MISSING ? a : Math.min(a, b);
  }

  /** The later of two times; a missing one gives way. */
  public static long later(long a, long b) {
    return Math.max(a, b);
  }
}
