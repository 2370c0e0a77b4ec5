package io.ringlight.sample;

/** How rings of one typology earn their money: whom they need beside buyers, and what they do. */
sealed interface Scheme
    permits Brushing,
        ReviewFarm,
        RefundAbuse,
        PromotionAbuse,
        CommissionFraud,
        BanEvasion,
        StolenCards,
        Triangulation,
        ChargebackRing {

  /** Returns the scheme of a typology. */
  static Scheme of(Typology typology) {
    return switch (typology) {
      case BRUSHING -> new Brushing();
      case REVIEW_FARM -> new ReviewFarm();
      case REFUND_ABUSE -> new RefundAbuse();
      case PROMO_ABUSE -> new PromotionAbuse();
      case COMMISSION_FRAUD -> new CommissionFraud();
      case BAN_EVASION -> new BanEvasion();
      case STOLEN_CARDS -> new StolenCards();
      case TRIANGULATION -> new Triangulation();
      case CHARGEBACK_RING -> new ChargebackRing();
    };
  }

  /** Whether what they do together is enough to tell them, so that they need share nothing. */
  default boolean behaviourWillDo() {
    return false;
  }

  /**
   * Adds accounts to the ring and ties them; what needs others' things is put off with {@link
   * Neighbourhood#later}.
   */
  void plan(Ring ring, Conspiracy conspiracy);
}
