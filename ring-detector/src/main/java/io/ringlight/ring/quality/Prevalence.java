package io.ringlight.ring.quality;

import java.util.List;

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
   * legit account was let through, however few there were.
   *
   * @return null when there is no fraud or no legit account, or when nothing is let through
   */
  Double precision(Rates rates) {
    return precision(rates.truePositiveRate(), rates.falsePositiveRate());
  }

  /**
   * The same with the exact upper bound of the rate at which legit accounts are let through: what
   * so few legit accounts cannot rule out.
   */
  Double cautiousPrecision(Rates rates) {
    return precision(
        rates.truePositiveRate(),
        Proportion.of(rates.falsePositives(), rates.legit()).upperBound());
  }

  private Double precision(Double truePositiveRate, Double falsePositiveRate) {
    if (truePositiveRate == null || falsePositiveRate == null) {
      return null;
    }
    double hits = share * truePositiveRate;
    double flagged = hits + (1 - share) * falsePositiveRate;
    return flagged == 0 ? null : hits / flagged;
  }

  /**
   * A bootstrap interval of this precision that also reaches down to the cautious one: where hardly
   * any legit account is let through, drawing the same accounts anew shows too little variation.
   *
   * @return null when there is no precision
   */
  Interval interval(Rates rates, List<Rates> draws) {
    Double cautious = cautiousPrecision(rates);
    Interval drawn = Interval.of(draws, this::precision);
    return drawn == null || cautious == null ? null : drawn.downTo(cautious);
  }
}
