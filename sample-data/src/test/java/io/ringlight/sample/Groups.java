package io.ringlight.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups of accounts by union-find, and how many rings they find. */
final class Groups {

  private final int[] parent;

  Groups(int accounts) {
    this.parent = new int[accounts];
    for (int i = 0; i < accounts; i++) {
      parent[i] = i;
    }
  }

  void join(int a, int b) {
    parent[find(a)] = find(b);
  }

  /** Joins all of them. */
  void join(Collection<Integer> accounts) {
    Integer previous = null;
    for (Integer account : accounts) {
      if (previous != null) {
        join(previous, account);
      }
      previous = account;
    }
  }

  /** All groups of at least three. */
  List<Set<Integer>> groups() {
    Map<Integer, Set<Integer>> byRoot = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      byRoot.computeIfAbsent(find(i), root -> new HashSet<>()).add(i);
    }
    List<Set<Integer>> groups = new ArrayList<>(byRoot.values());
    groups.removeIf(group -> group.size() < 3);
    return groups;
  }

  private int find(int account) {
    int root = account;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /** The rings with which some group has a Jaccard index of at least a half. */
  static Set<String> found(Collection<Set<Integer>> groups, Map<String, Set<Integer>> rings) {
    Map<Integer, List<Set<Integer>>> byMember = new HashMap<>();
    for (Set<Integer> group : groups) {
      for (Integer member : group) {
        byMember.computeIfAbsent(member, m -> new ArrayList<>()).add(group);
      }
    }
    Set<String> found = new HashSet<>();
    rings.forEach(
        (ring, members) -> {
          for (Integer member : members) {
            for (Set<Integer> group : byMember.getOrDefault(member, List.of())) {
              if (jaccard(group, members) >= 0.5) {
                found.add(ring);
              }
            }
          }
        });
    return found;
  }

  private static double jaccard(Set<Integer> a, Set<Integer> b) {
    if (a.size() > 2 * b.size()) {
      return 0;
    }
    Set<Integer> both = new HashSet<>(a);
    both.retainAll(b);
    return both.size() / (double) (a.size() + b.size() - both.size());
  }
}
