package io.ringlight.ring;

import java.util.Locale;

/** Families of evidence that are independent of each other. */
public enum EvidenceFamily {
  /** Shared devices, addresses, instruments and other identifiers. */
  IDENTITY,
  /** Acting at the same places in the same moments, and how orders end. */
  BEHAVIOUR,
  /** Direct links between accounts. */
  RELATION,
  /** What a model says of the members. */
  RISK;

  /** The code that outputs show. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
