package io.ringlight.ring.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The accounts that count, and what a run says of them. */
final class RunAccounts {
  /** From this score of its ring on an account is flagged. */
  static final double FLAGGED = 0.5;

  private final Map<String, Double> ringScores = new HashMap<>();
  private final Map<String, Double> risks = new HashMap<>();
  private final SortedSet<String> counted;

  /**
   * @param accounts all accounts, or null
   */
  RunAccounts(List<ListedRing> rings, Truth truth, List<ScoredAccount> accounts) {
    for (ListedRing ring : rings) {
      for (String accountId : ring.accountIds()) {
        ringScores.merge(accountId, ring.score(), Math::max);
      }
    }
    counted = new TreeSet<>(truth.labelledAccounts());
    if (truth.complete()) {
      counted.addAll(ringScores.keySet());
    }
    if (accounts != null) {
      accounts.forEach(account -> add(account, truth.complete()));
    }
  }

  private void add(ScoredAccount account, boolean complete) {
    if (complete) {
      counted.add(account.accountId());
    }
    if (account.risk() != null) {
      risks.put(account.accountId(), account.risk());
    }
  }

  /** Ascending by id. */
  SortedSet<String> counted() {
    return counted;
  }

  /** The score of its ring, 0 in none. */
  double ringScore(String accountId) {
    return ringScores.getOrDefault(accountId, 0.0);
  }

  /** What a model says, 0 where it says nothing. */
  double risk(String accountId) {
    return risks.getOrDefault(accountId, 0.0);
  }

  /** Whether a model says anything of any account. */
  boolean hasRisks() {
    return !risks.isEmpty();
  }

  boolean isFlagged(String accountId) {
    return ringScore(accountId) >= FLAGGED;
  }
}
