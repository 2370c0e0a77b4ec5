package io.ringlight.ring;

import java.util.Locale;

/**
 * How much a ring's case rests on an account: without its core there is no case, its periphery can
 * be left out.
 */
public enum RingRole {
  CORE,
  MEMBER,
  PERIPHERY;

  /** The code that outputs show. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
