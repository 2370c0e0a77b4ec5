package io.ringlight.ring.quality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How much of what is known is about accounts that the run has. The rest counts nowhere.
 *
 * @param accounts how many accounts the file names
 * @param matched how many of them the run has
 * @param groups how many known rings, or look-alike groups, the file names
 * @param matchedGroups how many of them have an account in the run
 */
public record Coverage(int accounts, int matched, int groups, int matchedGroups) {
  /**
   * @param present the accounts of the run; null: all
   */
  static Coverage ofLabels(List<TruthAccount> labels, Set<String> present) {
    return of(
        labels, TruthAccount::accountId, label -> label.fraud() ? label.ringId() : null, present);
  }

  static Coverage ofLookalikes(List<LookalikeAccount> lookalikes, Set<String> present) {
    return of(lookalikes, LookalikeAccount::accountId, LookalikeAccount::group, present);
  }

  private static <T> Coverage of(
      List<T> rows, Function<T, String> account, Function<T, ?> group, Set<String> present) {
    Set<String> accounts = new HashSet<>();
    Map<Object, Boolean> groups = new HashMap<>();
    for (T row : rows) {
      String accountId = account.apply(row);
      accounts.add(accountId);
      if (group.apply(row) != null) {
        boolean matches = present == null || present.contains(accountId);
        groups.merge(group.apply(row), matches, Boolean::logicalOr);
      }
    }
    int all = accounts.size();
    if (present != null) {
      accounts.retainAll(present);
    }
    int matchedGroups = (int) groups.values().stream().filter(matches -> matches).count();
    return new Coverage(all, accounts.size(), groups.size(), matchedGroups);
  }

  /** Whether the file names accounts, and the run has none of them. */
  public boolean matchesNothing() {
    return accounts > 0 && matched == 0;
  }

  /** How many accounts the run does not have. */
  int missing() {
    return accounts - matched;
  }
}
