package io.ringlight.gnn.network;

import io.ringlight.graph.Times;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Parts labelled rows into those to learn from and those to choose by. Rows of a group, such as a
 * ring or a household, stay together, because one tells of the other; where label times are known
 * the latest groups are for choosing, as the network will be used on what comes later.
 */
public final class ValidationSplit {
  private static final Comparator<Group> LATEST_FIRST =
      Comparator.comparingLong(Group::time).reversed().thenComparingLong(Group::draw);

  private ValidationSplit() {}

  /** Rows that stay together. */
  private record Group(int size, boolean fraud, long time, long draw) {}

  /**
   * Tells which rows are for validation. Groups with fraud and groups without are parted each by
   * itself, so that both parts have both; a kind with a single group stays in training.
   *
   * @param groups the group of each row, any numbers
   * @param targets 1 for fraud, else 0, of each row
   * @param times when each row's label was given, or {@link Times#MISSING}
   * @param share of the rows for validation, about; between 0 and 1
   * @param seed what groups of no known or of equal time are drawn by
   */
  public static boolean[] validation(
      int[] groups, float[] targets, long[] times, double share, long seed) {
    Map<Integer, Group> all = groups(groups, targets, times, seed);
    Set<Integer> chosen = new HashSet<>();
    choose(all, true, share, chosen);
    choose(all, false, share, chosen);
    boolean[] validation = new boolean[groups.length];
    for (int i = 0; i < groups.length; i++) {
      validation[i] = chosen.contains(groups[i]);
    }
    return validation;
  }

  private static Map<Integer, Group> groups(
      int[] groups, float[] targets, long[] times, long seed) {
    Map<Integer, Group> all = new HashMap<>();
    for (int i = 0; i < groups.length; i++) {
      long draw = new SplittableRandom(seed ^ (long) groups[i] << 32).nextLong();
      Group row = new Group(1, targets[i] == 1, times[i], draw);
      all.merge(groups[i], row, ValidationSplit::joined);
    }
    return all;
  }

  private static Group joined(Group one, Group other) {
    return new Group(
        one.size + other.size,
        one.fraud || other.fraud,
        Times.later(one.time, other.time),
        one.draw);
  }

  private static void choose(
      Map<Integer, Group> all, boolean fraud, double share, Set<Integer> chosen) {
    List<Map.Entry<Integer, Group>> kind = new ArrayList<>();
    long rows = 0;
    for (Map.Entry<Integer, Group> entry : all.entrySet()) {
      if (entry.getValue().fraud == fraud) {
        kind.add(entry);
        rows += entry.getValue().size;
      }
    }
    kind.sort(Map.Entry.comparingByValue(LATEST_FIRST));
    long taken = 0;
    for (int i = 0; i < kind.size() - 1 && taken < share * rows; i++) {
      chosen.add(kind.get(i).getKey());
      taken += kind.get(i).getValue().size;
    }
  }
}
