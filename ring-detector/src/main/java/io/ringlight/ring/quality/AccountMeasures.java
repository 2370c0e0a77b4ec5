package io.ringlight.ring.quality;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** Figures at account level, over the accounts that count. */
final class AccountMeasures {
  private final Truth truth;
  private final Map<String, Double> ringScores = new HashMap<>();
  private final Map<String, Double> risks = new HashMap<>();
  private final List<String> fraud;
  private final List<String> legit;

  /**
   * @param accounts all accounts, or null
   */
  AccountMeasures(List<ListedRing> rings, Truth truth, List<ScoredAccount> accounts) {
    this.truth = truth;
    for (ListedRing ring : rings) {
      for (String accountId : ring.accountIds()) {
        ringScores.merge(accountId, ring.score(), Math::max);
      }
    }
    Set<String> counted = new TreeSet<>(truth.labelledAccounts());
    if (truth.complete()) {
      counted.addAll(ringScores.keySet());
    }
    if (accounts != null) {
      accounts.forEach(account -> add(account, counted));
    }
    fraud = counted.stream().filter(truth::isFraud).toList();
    legit = counted.stream().filter(account -> !truth.isFraud(account)).toList();
  }

  private void add(ScoredAccount account, Set<String> counted) {
    if (truth.isLabelled(account.accountId())) {
      counted.add(account.accountId());
    }
    if (account.risk() != null) {
      risks.put(account.accountId(), account.risk());
    }
  }

  /** The accounts that stand in listed rings. */
  Set<String> flagged() {
    return ringScores.keySet();
  }

  AccountQuality quality() {
    int truePositives = flaggedOf(fraud);
    int falsePositives = flaggedOf(legit);
    Proportion recall = Proportion.of(truePositives, fraud.size());
    Proportion fallout = Proportion.of(falsePositives, legit.size());
    return new AccountQuality(
        fraud.size() + legit.size(),
        fraud.size(),
        Proportion.of(truePositives, truePositives + falsePositives),
        recall,
        fallout,
        Prevalence.ONE_PER_MILLE.precision(recall.share(), fallout.share()),
        Prevalence.ONE_PER_TEN_THOUSAND.precision(recall.share(), fallout.share()),
        ranking(account -> ringScores.getOrDefault(account, 0.0)),
        risks.isEmpty() ? null : ranking(account -> risks.getOrDefault(account, 0.0)));
  }

  private int flaggedOf(List<String> accounts) {
    return (int) accounts.stream().filter(ringScores::containsKey).count();
  }

  private RankingQuality ranking(ToDoubleFunction<String> score) {
    return new Ranking(sorted(fraud, score), sorted(legit, score)).quality();
  }

  private static double[] sorted(List<String> accounts, ToDoubleFunction<String> score) {
    double[] scores = accounts.stream().mapToDouble(score).toArray();
    Arrays.sort(scores);
    return scores;
  }
}
