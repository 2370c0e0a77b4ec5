package io.ringlight.ring.quality;

/** How rare fraud is; test data has far more of it than a marketplace. */
enum Prevalence {
  ONE_PER_MILLE(0.001),
  ONE_PER_TEN_THOUSAND(0.0001);

  private final double share;

  Prevalence(double share) {
    this.share = share;
  }

  /**
   * What precision would be at this prevalence with the same rates, by Bayes' rule. It is 1 when no
   * legit account was flagged, however few there were.
   *
   * @param truePositiveRate null when there is no fraud account
   * @param falsePositiveRate null when there is no legit account
   * @return null when a rate is, or when nothing is flagged
   */
  Double precision(Double truePositiveRate, Double falsePositiveRate) {
    if (truePositiveRate == null || falsePositiveRate == null) {
      return null;
    }
    double hits = share * truePositiveRate;
    double flagged = hits + (1 - share) * falsePositiveRate;
    return flagged == 0 ? null : hits / flagged;
  }
}
