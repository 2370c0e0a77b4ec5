package io.ringlight.sample;

/** Honest groups that share things and act together. */
enum Lookalike {
  FAMILY,
  DORMITORY,
  OFFICE,
  PARCEL_LOCKER,
  INTERNET_CAFE,
  RESOLD_PHONE,
  GIFT_CARD,
  COMPANY_CARD,
  AGENCY,
  SHOP_CHAIN,
  FLASH_SALE,
  LIVESTREAM,
  FAN_CLUB,
  GROUP_BUYING,
  REOPENED_SHOP,
  BAD_SELLER;

  final String code = name().toLowerCase(java.util.Locale.ROOT);

  /** One account's part in one group. */
  record Membership(long account, long group, Lookalike kind) {}
}
