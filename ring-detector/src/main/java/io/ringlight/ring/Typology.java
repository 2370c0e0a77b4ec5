package io.ringlight.ring;

import java.util.Locale;

/** What kind of fraud a ring seems to be. Codes may be added, never renamed. */
public enum Typology {
  BRUSHING,
  REVIEW_FARM,
  REFUND_ABUSE,
  PROMO_ABUSE,
  COMMISSION_FRAUD,
  BAN_EVASION,
  STOLEN_CARDS,
  TRIANGULATION,
  CHARGEBACK_RING,
  MIXED,
  UNKNOWN;

  /** The code that outputs show, such as {@code review_farm}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
