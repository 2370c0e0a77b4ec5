package io.ringlight.sample;

/**
 * The rates and habits of one marketplace, drawn from wide ranges, so that what is tuned on one
 * does not fit the next.
 */
final class Habits {

  final double sellerShare;
  final double creatorShare;
  final int accountsPerRing;

  /** Share of accounts older than the extract. */
  final double oldShare;

  /** Share of new accounts that come with some campaign's crowd. */
  final double campaignShare;

  final double ordersPerYear;
  final double ordersSpread;
  final double refundRate;
  final double cancelRate;
  final double chargebackRate;
  final double badSellerShare;
  final double leaveShare;
  final double banShare;
  final double closeShare;

  /** Share of orders that do not say which device, address or instrument was used. */
  final double unknownShare;

  final double guestShare;
  final double creatorOrderShare;

  /** Share of attribute rows that the tables lack. */
  final double lackingShare;

  /** Share of devices whose fingerprint is that of their model. */
  final double commonFingerprintShare;

  final double familyShare;
  final double lockerShare;
  final double cafeShare;
  final double referralShare;
  final double followsPerAccount;

  /** How often honest groups sign up within days. */
  final double togetherShare;

  /** Multiplies the number of honest groups of each kind. */
  private final double[] groupRates = new double[Lookalike.values().length];

  /** Share of ring accounts that the marketplace has caught already. */
  final double caughtShare;

  /** Share of buyers who order from one shop regularly for some time. */
  final double regularShare;

  final double localSales;
  final double saleCrowd;

  Habits(Draw draw) {
    sellerShare = draw.between(0.06, 0.10);
    creatorShare = draw.between(0.03, 0.05);
    accountsPerRing = draw.between(900, 1_300);
    oldShare = draw.between(0.35, 0.65);
    campaignShare = draw.between(0.15, 0.45);
    ordersPerYear = draw.between(2.3, 3.5);
    ordersSpread = draw.between(0.8, 1.15);
    refundRate = draw.logBetween(0.03, 0.09);
    cancelRate = draw.logBetween(0.02, 0.07);
    chargebackRate = draw.logBetween(0.006, 0.016);
    badSellerShare = draw.between(0.04, 0.10);
    leaveShare = draw.between(0.15, 0.40);
    banShare = draw.between(0.008, 0.02);
    closeShare = draw.between(0.02, 0.07);
    unknownShare = draw.between(0.02, 0.12);
    guestShare = draw.between(0.02, 0.09);
    creatorOrderShare = draw.between(0.06, 0.15);
    lackingShare = draw.between(0.005, 0.04);
    commonFingerprintShare = draw.between(0.08, 0.25);
    familyShare = draw.between(0.20, 0.40);
    lockerShare = draw.between(0.08, 0.20);
    cafeShare = draw.between(0.02, 0.06);
    referralShare = draw.between(0.08, 0.22);
    followsPerAccount = draw.between(0.4, 1.0);
    togetherShare = draw.between(0.25, 0.6);
    caughtShare = draw.between(0.02, 0.2);
    regularShare = draw.between(0.08, 0.16);
    localSales = draw.logBetween(2, 8);
    saleCrowd = draw.logBetween(15, 60);
    for (int i = 0; i < groupRates.length; i++) {
      groupRates[i] = draw.logBetween(0.6, 1.8);
    }
  }

  double rateOf(Lookalike kind) {
    return groupRates[kind.ordinal()];
  }
}
