package io.ringlight.ring;

import io.ringlight.ring.score.Feature;

/**
 * Tells typologies apart by plain rules over what was measured, asked in this order: whether lives
 * follow one another, whether one creator earns, how orders end, who invites whom, and where orders
 * go. Excesses are in standard deviations over what the same sellers have with others.
 */
final class Typologies {
  private static final double CLEAR = 1.2;
  private static final double STRONG = 3;

  private final double[] features;

  private Typologies(double[] features) {
    this.features = features;
  }

  static Typology of(double[] features) {
    return new Typologies(features).typology();
  }

  private Typology typology() {
    double chargebacks = value(Feature.CHARGEBACKS);
    double refunds = value(Feature.REFUNDS);
    if (livesFollow()) {
      return Typology.BAN_EVASION;
    }
    if (oneCreatorEarns()) {
      return chargebacks >= STRONG ? Typology.MIXED : Typology.COMMISSION_FRAUD;
    }
    if (chargebacks >= STRONG && refunds >= STRONG) {
      return Typology.MIXED;
    }
    if (chargebacks >= CLEAR && chargebacks > refunds) {
      return chargedBack();
    }
    if (refunds >= CLEAR && refunds > value(Feature.CANCELLATIONS)) {
      return Typology.REFUND_ABUSE;
    }
    return quiet();
  }

  /** The same things, one owner after the other. */
  private boolean livesFollow() {
    return value(Feature.LIVES) < 0.7
        && (value(Feature.OVERLAP) < 0.6 || value(Feature.SELLER_SHARE) > 0.5);
  }

  private boolean oneCreatorEarns() {
    return value(Feature.OWNS_CREATOR) >= 0.3 && value(Feature.TOP_CREATOR) >= 0.14;
  }

  /** Whose cards, whose goods, and who shares the money. */
  private Typology chargedBack() {
    if (value(Feature.DIRECT_LINKED) >= 0.3) {
      return Typology.CHARGEBACK_RING;
    }
    if (value(Feature.SELLER_SHARE) > 0) {
      return Typology.TRIANGULATION;
    }
    if (value(Feature.INSTRUMENT) >= 0.15 && value(Feature.OVERLAP) < 0.9) {
      return Typology.STOLEN_CARDS;
    }
    return value(Feature.MOMENTS) < CLEAR ? Typology.TRIANGULATION : Typology.CHARGEBACK_RING;
  }

  /** Where orders end as others' do. */
  private Typology quiet() {
    boolean signedUpTogether =
        value(Feature.SIGN_UP_DAYS) < 2.5 && value(Feature.TOP_SELLER) >= 0.2;
    if (value(Feature.DIRECT_LINKED) >= 0.2 || signedUpTogether) {
      return Typology.PROMO_ABUSE;
    }
    if (value(Feature.TOP_SELLER) >= 0.33) {
      return Typology.BRUSHING;
    }
    return value(Feature.MOMENT_COUNT) >= 1.5 ? Typology.REVIEW_FARM : Typology.UNKNOWN;
  }

  private double value(Feature feature) {
    return features[feature.ordinal()];
  }
}
