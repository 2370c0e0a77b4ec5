package io.ringlight.cli.run;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.Accounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Accounts that stand for all of their kind, to compare others with. */
public final class UsualAccounts {
  private UsualAccounts() {}

  /**
   * Accounts at even ranks by risk, ties by number, so that none is of the riskiest or the least
   * risky. O(accounts log accounts).
   *
   * @param count at least 1; fewer come back where there are fewer of the kind
   */
  public static int[] of(Accounts accounts, AccountRisks risks, AccountKind kind, int count) {
    List<Integer> ranked = new ArrayList<>();
    for (int account = 0; account < accounts.size(); account++) {
      if (accounts.kind(account) == kind) {
        ranked.add(account);
      }
    }
    ranked.sort(
        Comparator.comparingDouble((Integer account) -> risks.risk(account))
            .thenComparing(account -> account));
    int[] usual = new int[Math.min(count, ranked.size())];
    for (int i = 0; i < usual.length; i++) {
      usual[i] = ranked.get((int) ((2L * i + 1) * ranked.size() / (2L * usual.length)));
    }
    return usual;
  }
}
