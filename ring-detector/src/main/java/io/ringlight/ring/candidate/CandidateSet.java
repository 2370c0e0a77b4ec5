package io.ringlight.ring.candidate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects groups of accounts, each once, in the order in which they come. */
final class CandidateSet {
  static final int SMALLEST = 3;

  /** Larger groups are crowds; their parts come up at higher resolutions. */
  static final int LARGEST = 500;

  private final Map<Integer, List<int[]>> byHash = new HashMap<>();
  private final List<int[]> groups = new ArrayList<>();

  /**
   * Adds a group.
   *
   * @param accounts ascending
   * @return false when it is too small or too large, or was there already
   */
  boolean add(int[] accounts) {
    if (accounts.length < SMALLEST || accounts.length > LARGEST || contains(accounts)) {
      return false;
    }
    byHash.computeIfAbsent(Arrays.hashCode(accounts), hash -> new ArrayList<>(1)).add(accounts);
    groups.add(accounts);
    return true;
  }

  boolean contains(int[] accounts) {
    for (int[] known : byHash.getOrDefault(Arrays.hashCode(accounts), List.of())) {
      if (Arrays.equals(known, accounts)) {
        return true;
      }
    }
    return false;
  }

  List<int[]> groups() {
    return groups;
  }
}
