package io.ringlight.ring;

import java.util.Locale;

/** What became of a ring since the previous run. */
public enum RingStatus {
  NEW,
  UNCHANGED,
  GROWN,
  SHRUNK,
  CHANGED,
  MERGED,
  SPLIT,
  DISSOLVED;

  /** The code that outputs show. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
