package io.ringlight.gnn.feature;

import io.ringlight.graph.Accounts;
import io.ringlight.graph.Times;
import java.util.ArrayList;
import java.util.List;

/** How an account's strongest neighbours are tied to it and to each other. */
final class TieStructure {
  private static final int[] RANKS = {0, 1, 2, 4, 6};

  /** Among so many of the strongest it is looked who is tied to whom. */
  private static final int CLOSE = 5;

  private static final long WEEK = 7 * 86_400_000L;

  /** Stands for the time between sign-ups of which one is not known. */
  private static final long LONG = 1000 * WEEK;

  static final List<String> COLUMNS = columns();

  private final Accounts accounts;
  private final Neighbours neighbours;

  TieStructure(Accounts accounts, Neighbours neighbours) {
    this.accounts = accounts;
    this.neighbours = neighbours;
  }

  private static List<String> columns() {
    List<String> names = new ArrayList<>();
    for (int rank : RANKS) {
      names.add("strength_" + (rank + 1));
    }
    names.addAll(
        List.of(
            "kinds",
            "most_kinds",
            "two_kinds",
            "three_kinds",
            "mutual",
            "closed",
            "same_week",
            "same_country",
            "same_kind",
            "age_gap"));
    for (int kind = 0; kind < Evidence.COUNT; kind++) {
      names.add("by_" + Evidence.name(kind));
    }
    return List.copyOf(names);
  }

  /**
   * Writes what {@link #COLUMNS} name, for an account with neighbours.
   *
   * @param all the sum of its neighbours' strengths
   */
  void write(int account, float all, float[] target, int offset) {
    int count = neighbours.count(account);
    int at = offset;
    for (int rank : RANKS) {
      float strength = rank < count ? neighbours.strength(account, rank) : 0;
      target[at++] = (float) Math.sqrt(strength);
    }
    at = kinds(account, count, all, target, at);
    target[at++] = closed(account, Math.min(count, CLOSE));
    at = likeness(account, count, all, target, at);
    byKind(account, count, all, target, at);
  }

  private int kinds(int account, int count, float all, float[] target, int at) {
    float kinds = 0;
    int most = 0;
    int two = 0;
    int three = 0;
    int mutual = 0;
    for (int place = 0; place < count; place++) {
      int agreeing = Evidence.agreeing(neighbours.kinds(account, place));
      kinds += neighbours.strength(account, place) * agreeing;
      most = Math.max(most, agreeing);
      two += agreeing >= 2 ? 1 : 0;
      three += agreeing >= 3 ? 1 : 0;
      mutual += neighbours.holds(neighbours.account(account, place), account) ? 1 : 0;
    }
    target[at] = kinds / all;
    target[at + 1] = most;
    target[at + 2] = two;
    target[at + 3] = three;
    target[at + 4] = (float) mutual / count;
    return at + 5;
  }

  /** The share of pairs among the strongest who are tied to each other. */
  private float closed(int account, int count) {
    int closed = 0;
    for (int i = 1; i < count; i++) {
      int left = neighbours.account(account, i);
      for (int j = 0; j < i; j++) {
        int right = neighbours.account(account, j);
        closed += neighbours.holds(left, right) || neighbours.holds(right, left) ? 1 : 0;
      }
    }
    return count < 2 ? 0 : 2f * closed / (count * (count - 1));
  }

  private int likeness(int account, int count, float all, float[] target, int at) {
    float week = 0;
    float country = 0;
    float kind = 0;
    long gap = LONG;
    for (int place = 0; place < count; place++) {
      int other = neighbours.account(account, place);
      float strength = neighbours.strength(account, place);
      long apart = apart(account, other);
      week += apart < WEEK ? strength : 0;
      gap = Math.min(gap, apart);
      country += accounts.country(account) == accounts.country(other) ? strength : 0;
      kind += accounts.kind(account) == accounts.kind(other) ? strength : 0;
    }
    target[at] = week / all;
    target[at + 1] = country / all;
    target[at + 2] = kind / all;
    target[at + 3] = Scale.days(gap / 1000.0);
    return at + 4;
  }

  private long apart(int account, int other) {
    long left = accounts.createdAt(account);
    long right = accounts.createdAt(other);
    return left == Times.MISSING || right == Times.MISSING ? LONG : Math.abs(left - right);
  }

  private void byKind(int account, int count, float all, float[] target, int at) {
    for (int kind = 0; kind < Evidence.COUNT; kind++) {
      target[at + kind] = 0;
    }
    for (int place = 0; place < count; place++) {
      float share = neighbours.strength(account, place) / all;
      for (int bits = neighbours.kinds(account, place); bits != 0; bits &= bits - 1) {
        target[at + Integer.numberOfTrailingZeros(bits)] += share;
      }
    }
  }
}
