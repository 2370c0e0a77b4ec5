package io.ringlight.ring;

import io.ringlight.ring.score.Facts;
import io.ringlight.ring.score.Feature;

/**
 * Tells typologies apart by plain rules over what was measured: each rule is one sentence about the
 * group. One rule that holds names it, several make it mixed, none leaves it unknown.
 */
final class Typologies {
  private final double[] features;
  private final Facts facts;
  private final int size;

  private Typologies(double[] features, Facts facts, int size) {
    this.features = features;
    this.facts = facts;
    this.size = size;
  }

  static Typology of(double[] features, Facts facts, int size) {
    return new Typologies(features, facts, size).typology();
  }

  private Typology typology() {
    if (succession()) {
      return Typology.BAN_EVASION;
    }
    if (throughOneCreator()) {
      return Typology.COMMISSION_FRAUD;
    }
    boolean chargebacks = undone(2) >= 0.12 && lift(2) >= 3;
    if (chargebacks) {
      return charged();
    }
    if (undone(1) >= 0.25 && lift(1) >= 2) {
      return Typology.REFUND_ABUSE;
    }
    if (atOneSeller()) {
      return Typology.BRUSHING;
    }
    if (value(Feature.DIRECT_LINKED) >= 0.3 && value(Feature.SIGN_UP_DAYS) < 4.5) {
      return Typology.PROMO_ABUSE;
    }
    if (facts.places() >= 3 && facts.moments() >= 4) {
      return Typology.REVIEW_FARM;
    }
    return facts.moments() >= 2 && value(Feature.YOUNG) >= 0.6
        ? Typology.PROMO_ABUSE
        : Typology.UNKNOWN;
  }

  /** Lives follow one another over the same things. */
  private boolean succession() {
    return value(Feature.LIVES) < 0.35 && value(Feature.KINDS) >= 1;
  }

  /** Most orders that name a creator name the same, who lives on members. */
  private boolean throughOneCreator() {
    return facts.creator() != null
        && value(Feature.TOP_CREATOR) >= 0.25
        && facts.creator().own() >= 4
        && value(Feature.OWNS_CREATOR) >= 0.2;
  }

  private boolean atOneSeller() {
    return facts.seller() != null
        && value(Feature.TOP_SELLER) >= 0.35
        && value(Feature.OWNS_SELLER) >= 0.3;
  }

  /** Chargebacks: whose cards, and whose goods. */
  private Typology charged() {
    if (value(Feature.SELLER_SHARE) > 0 && facts.moments() < size) {
      return Typology.TRIANGULATION;
    }
    return value(Feature.INSTRUMENT) >= 0.5 ? Typology.STOLEN_CARDS : Typology.CHARGEBACK_RING;
  }

  private double undone(int kind) {
    return facts.orders() == 0 ? 0 : facts.outcomes().get(kind).count() / (double) facts.orders();
  }

  private double lift(int kind) {
    Facts.Outcome outcome = facts.outcomes().get(kind);
    return outcome.count() / Math.max(0.5, outcome.expected());
  }

  private double value(Feature feature) {
    return features[feature.ordinal()];
  }
}
