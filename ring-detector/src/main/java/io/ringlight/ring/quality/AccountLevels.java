package io.ringlight.ring.quality;

import java.util.SortedSet;
import java.util.function.ToDoubleFunction;

/**
 * Where one run puts each account: whether it is flagged, and its level in each ranking.
 *
 * @param byRisk null when the run has no risks
 */
record AccountLevels(RunAccounts accounts, ScoreLevels byRingScore, ScoreLevels byRisk) {
  /**
   * @param byRisk 0 when the run has no risks
   */
  record Place(boolean flagged, int byRingScore, int byRisk) {}

  static AccountLevels of(RunAccounts accounts, SortedSet<String> counted, Truth truth) {
    return new AccountLevels(
        accounts,
        levels(counted, truth, accounts::ringScore),
        accounts.hasRisks() ? levels(counted, truth, accounts::risk) : null);
  }

  private static ScoreLevels levels(
      SortedSet<String> counted, Truth truth, ToDoubleFunction<String> score) {
    return new ScoreLevels(counted.stream().filter(truth::isFraud).mapToDouble(score).toArray());
  }

  Place of(String accountId) {
    return new Place(
        accounts.isFlagged(accountId),
        byRingScore.of(accounts.ringScore(accountId)),
        byRisk == null ? 0 : byRisk.of(accounts.risk(accountId)));
  }
}
