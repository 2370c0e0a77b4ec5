package io.ringlight.ring.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Known look-alike groups, ready to be asked. */
final class Lookalikes {
  private final Set<String> accounts = new HashSet<>();
  private final Map<String, Set<String>> accountsOfKind = new TreeMap<>();
  private final Map<String, Set<String>> groupsOfKind = new TreeMap<>();

  Lookalikes(List<LookalikeAccount> lookalikes) {
    for (LookalikeAccount lookalike : lookalikes) {
      String kind = lookalike.kind();
      accounts.add(lookalike.accountId());
      accountsOfKind.computeIfAbsent(kind, key -> new HashSet<>()).add(lookalike.accountId());
      groupsOfKind.computeIfAbsent(kind, key -> new HashSet<>()).add(lookalike.groupId());
    }
  }

  /** How many members of a ring are in any look-alike group. */
  int countIn(ListedRing ring) {
    int count = 0;
    for (String accountId : ring.accountIds()) {
      count += accounts.contains(accountId) ? 1 : 0;
    }
    return count;
  }

  /**
   * How much of each kind is flagged, ascending by kind.
   *
   * @param flagged accounts in listed rings
   */
  List<LookalikeShare> shares(Set<String> flagged, Truth truth) {
    List<LookalikeShare> shares = new ArrayList<>();
    accountsOfKind.forEach(
        (kind, members) -> {
          List<String> honest =
              members.stream().filter(account -> !truth.isFraud(account)).toList();
          shares.add(
              new LookalikeShare(
                  kind,
                  groupsOfKind.get(kind).size(),
                  share(members, flagged),
                  share(honest, flagged)));
        });
    return shares;
  }

  private static Proportion share(Collection<String> accounts, Set<String> flagged) {
    return Proportion.of(accounts.stream().filter(flagged::contains).count(), accounts.size());
  }
}
