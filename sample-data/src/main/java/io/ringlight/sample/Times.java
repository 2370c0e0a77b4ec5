package io.ringlight.sample;

/** The span of the extract and its units, in seconds since 1970 (UTC). */
final class Times {

  static final long MINUTE = 60;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;
  static final long YEAR = 365 * DAY;

  /**
   * 2025-01-01T00:00:00Z: what happened earlier is not in the extract, but accounts may be older.
   */
  static final long START = 1_735_689_600L;

  /** 2026-07-01T00:00:00Z: nothing happens from here on. */
  static final long END = 1_782_864_000L;

  private Times() {}

  /** Moves a time to a person's usual hour of the same day, give or take a few hours. */
  static long atHabit(long time, Account person, Draw draw) {
    return atHour(time, person.hour, person.hourSpread, draw);
  }

  /** Moves a time to some hour of the same day, give or take a spread in hours. */
  static long atHour(long time, double hour, double spread, Draw draw) {
    double moved = hour + spread * draw.gaussian();
    double inDay = moved - 24 * StrictMath.floor(moved / 24);
    return time - Math.floorMod(time, DAY) + Math.min(DAY - 1, (long) (inDay * HOUR));
  }
}
