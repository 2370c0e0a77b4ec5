package io.ringlight.ring.quality;

/** Adds up weighted accounts of one run. */
final class AccountTally {
  private final Ranking byRingScore;
  private final Ranking byRisk;
  private long truePositives;
  private long fraud;
  private long falsePositives;
  private long legit;

  AccountTally(AccountLevels levels) {
    byRingScore = new Ranking(levels.byRingScore());
    byRisk = levels.byRisk() == null ? null : new Ranking(levels.byRisk());
  }

  void add(AccountLevels.Place place, boolean isFraud, long weight) {
    if (isFraud) {
      fraud += weight;
      truePositives += place.flagged() ? weight : 0;
    } else {
      legit += weight;
      falsePositives += place.flagged() ? weight : 0;
    }
    byRingScore.add(place.byRingScore(), isFraud, weight);
    if (byRisk != null) {
      byRisk.add(place.byRisk(), isFraud, weight);
    }
  }

  AccountFigures figures() {
    return new AccountFigures(
        new Rates(truePositives, fraud, falsePositives, legit),
        byRingScore.figures(),
        byRisk == null ? null : byRisk.figures());
  }
}
