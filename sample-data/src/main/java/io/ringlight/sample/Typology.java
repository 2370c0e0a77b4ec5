package io.ringlight.sample;

import java.util.Locale;

/** The kinds of rings that are planted. */
enum Typology {
  BRUSHING,
  REVIEW_FARM,
  REFUND_ABUSE,
  PROMO_ABUSE,
  COMMISSION_FRAUD,
  BAN_EVASION,
  STOLEN_CARDS,
  TRIANGULATION,
  CHARGEBACK_RING;

  final String code = name().toLowerCase(Locale.ROOT);
}
