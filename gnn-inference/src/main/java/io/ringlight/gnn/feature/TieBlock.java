package io.ringlight.gnn.feature;

import io.ringlight.graph.Accounts;
import io.ringlight.graph.Times;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The strongest neighbours of an account: how strong, how many kinds of evidence agree, how close
 * they are among each other, when they signed up, and their mean profile by strength.
 */
final class TieBlock implements Block {
  private static final int[] RANKS = {0, 1, 2, 4, 7};
  private static final int CLOSE = 6;
  private static final float WEEK = 7 * 86_400_000f;

  private static final List<String> STRUCTURE = structure();

  private final String name;
  private final Accounts accounts;
  private final Neighbours neighbours;
  private final Profiles profiles;
  private final List<String> columns;

  TieBlock(String name, Accounts accounts, Neighbours neighbours, Profiles profiles) {
    this.name = name;
    this.accounts = accounts;
    this.neighbours = neighbours;
    this.profiles = profiles;
    List<String> all = new ArrayList<>(STRUCTURE);
    all.addAll(profiles.names("mean_"));
    all.addAll(profiles.names("most_"));
    this.columns = List.copyOf(all);
  }

  private static List<String> structure() {
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

  int width() {
    return columns.size();
  }

  /** Where what can be averaged over neighbours ends: all but the greatest values. */
  int meansEnd() {
    return columns.size() - profiles.width();
  }

  @Override
  public List<FeatureBlock> blocks() {
    return List.of(new FeatureBlock(name, columns));
  }

  @Override
  public void write(int account, float[] target, int offset) {
    Arrays.fill(target, offset, offset + columns.size(), 0);
    int count = neighbours.count(account);
    int at = offset;
    for (int rank : RANKS) {
      target[at++] = rank < count ? root(neighbours.strength(account, rank)) : 0;
    }
    int profile = offset + STRUCTURE.size();
    if (count == 0) {
      Arrays.fill(target, profile, offset + columns.size(), Float.NaN);
      return;
    }
    structure(account, count, target, at);
    profile(account, count, target, profile);
  }

  private static float root(float strength) {
    return (float) Math.sqrt(strength);
  }

  private void structure(int account, int count, float[] target, int start) {
    float all = 0;
    float kinds = 0;
    int most = 0;
    int two = 0;
    int three = 0;
    int mutual = 0;
    float week = 0;
    float country = 0;
    float same = 0;
    float gap = Float.MAX_VALUE;
    int by = start + 10;
    for (int place = 0; place < count; place++) {
      int other = neighbours.account(account, place);
      float strength = neighbours.strength(account, place);
      int bits = neighbours.kinds(account, place);
      int agreeing = Evidence.agreeing(bits);
      all += strength;
      kinds += strength * agreeing;
      most = Math.max(most, agreeing);
      two += agreeing >= 2 ? 1 : 0;
      three += agreeing >= 3 ? 1 : 0;
      mutual += neighbours.holds(other, account) ? 1 : 0;
      float apart = apart(account, other);
      week += apart < WEEK ? strength : 0;
      gap = Math.min(gap, apart);
      country += accounts.country(account) == accounts.country(other) ? strength : 0;
      same += accounts.kind(account) == accounts.kind(other) ? strength : 0;
      for (int kind = 0; kind < Evidence.COUNT; kind++) {
        target[by + kind] += strength * (bits >>> kind & 1);
      }
    }
    target[start] = kinds / all;
    target[start + 1] = most;
    target[start + 2] = two;
    target[start + 3] = three;
    target[start + 4] = (float) mutual / count;
    target[start + 5] = closed(account, Math.min(count, CLOSE));
    target[start + 6] = week / all;
    target[start + 7] = country / all;
    target[start + 8] = same / all;
    target[start + 9] = Scale.days(gap / 1000);
    for (int kind = 0; kind < Evidence.COUNT; kind++) {
      target[by + kind] /= all;
    }
  }

  private float apart(int account, int other) {
    long left = accounts.createdAt(account);
    long right = accounts.createdAt(other);
    return left == Times.MISSING || right == Times.MISSING
        ? 1000 * WEEK
        : Math.abs((float) (left - right));
  }

  /** The share of pairs among the strongest who are tied to each other. */
  private float closed(int account, int count) {
    if (count < 2) {
      return 0;
    }
    int closed = 0;
    for (int i = 0; i < count; i++) {
      int left = neighbours.account(account, i);
      for (int j = 0; j < i; j++) {
        int right = neighbours.account(account, j);
        closed += neighbours.holds(left, right) || neighbours.holds(right, left) ? 1 : 0;
      }
    }
    return 2f * closed / (count * (count - 1));
  }

  private void profile(int account, int count, float[] target, int start) {
    float all = 0;
    int width = profiles.width();
    Arrays.fill(target, start + width, start + 2 * width, Float.NEGATIVE_INFINITY);
    for (int place = 0; place < count; place++) {
      int other = neighbours.account(account, place);
      float strength = neighbours.strength(account, place);
      all += strength;
      profiles.add(other, strength, target, start);
      for (int i = 0; i < width; i++) {
        target[start + width + i] = Math.max(target[start + width + i], profiles.value(other, i));
      }
    }
    for (int i = 0; i < width; i++) {
      target[start + i] /= all;
    }
  }
}
