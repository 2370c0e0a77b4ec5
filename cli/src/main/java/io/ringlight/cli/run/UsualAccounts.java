package io.ringlight.cli.run;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.Accounts;
import java.util.Arrays;

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
    long[] ranked = new long[accounts.size()];
    int size = 0;
    for (int account = 0; account < accounts.size(); account++) {
      if (accounts.kind(account) == kind) {
        // Of floats that are not negative, the bits order as the numbers do.
        ranked[size++] = (long) Float.floatToIntBits(risks.risk(account)) << 32 | account;
      }
    }
    Arrays.sort(ranked, 0, size);
    int[] usual = new int[Math.min(count, size)];
    for (int i = 0; i < usual.length; i++) {
      usual[i] = (int) ranked[(int) ((2L * i + 1) * size / (2L * usual.length))];
    }
    return usual;
  }
}
