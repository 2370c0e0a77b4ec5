package io.ringlight.ring.quality;

/** What an interval of a difference says. */
public enum Finding {
  /** All of the interval is on the better side of 0. */
  BETTER,
  /** All of the interval is on the worse side of 0. */
  WORSE,
  /** The interval holds 0, or there is none: these labels cannot tell the runs apart. */
  UNCLEAR
}
