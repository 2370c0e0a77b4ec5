package io.ringlight.ring.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Known look-alike groups, ready to be asked. */
final class Lookalikes {
  private final Set<String> accounts = new HashSet<>();
  private final Map<String, Map<String, Set<String>>> groupsByKind = new TreeMap<>();

  Lookalikes(List<LookalikeAccount> lookalikes) {
    for (LookalikeAccount lookalike : lookalikes) {
      accounts.add(lookalike.accountId());
      groupsByKind
          .computeIfAbsent(lookalike.kind(), kind -> new TreeMap<>())
          .computeIfAbsent(lookalike.groupId(), group -> new TreeSet<>())
          .add(lookalike.accountId());
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

  /** Of all kinds, in no order. */
  Set<String> accounts() {
    return accounts;
  }

  /** Ascending. */
  Set<String> kinds() {
    return groupsByKind.keySet();
  }

  /** How much of each kind is flagged, ascending by kind. */
  List<LookalikeShare> shares(RunAccounts run, Truth truth) {
    List<LookalikeShare> shares = new ArrayList<>();
    groupsByKind.forEach((kind, groups) -> shares.add(share(kind, run, truth)));
    return shares;
  }

  private LookalikeShare share(String kind, RunAccounts run, Truth truth) {
    Set<String> members = new TreeSet<>();
    groupsByKind.get(kind).values().forEach(members::addAll);
    List<Set<String>> honestGroups = honestGroups(kind, truth);
    Set<String> honest = new TreeSet<>();
    honestGroups.forEach(honest::addAll);
    return new LookalikeShare(
        kind,
        groupsByKind.get(kind).size(),
        Proportion.of(members, run::isFlagged),
        Proportion.of(honest, run::isFlagged),
        Proportion.of(honestGroups, group -> group.stream().anyMatch(run::isFlagged)));
  }

  /**
   * The groups of a kind without accounts that the truth calls fraud, those without any other left
   * out; ascending by id.
   */
  List<Set<String>> honestGroups(String kind, Truth truth) {
    List<Set<String>> honest = new ArrayList<>();
    for (Set<String> group : groupsByKind.get(kind).values()) {
      Set<String> rest = new TreeSet<>(group);
      rest.removeIf(truth::isFraud);
      if (!rest.isEmpty()) {
        honest.add(rest);
      }
    }
    return honest;
  }
}
