package io.ringlight.gnn.feature;

import io.ringlight.graph.AccountStatus;
import io.ringlight.graph.Accounts;
import java.util.ArrayList;
import java.util.List;

/**
 * What neighbours are told of an account: a short row of measures that are never missing, side by
 * side in one array, so that a neighbour costs one or two cache lines. An account's status is seen
 * by its neighbours only.
 */
final class Profiles {
  private static final List<String> COLUMNS =
      List.of(
          "seller",
          "creator",
          "age",
          "bought",
          "top_seller",
          "undone_excess",
          "delay",
          "life",
          "sold",
          "sold_undone_excess",
          "banned",
          "closed",
          "shared",
          "shared_tokens",
          "tied",
          "moments");

  private static final int TIED = COLUMNS.indexOf("tied");
  private static final int MOMENTS = COLUMNS.indexOf("moments");

  /** Excess is cut here, so that one wild account does not stand for all its neighbours. */
  private static final float MOST_EXCESS = 8;

  private final int width;
  private final List<String> columns;
  private final float[] values;

  private Profiles(int count, List<String> columns) {
    this.width = columns.size();
    this.columns = columns;
    this.values = new float[Math.multiplyExact(count, width)];
  }

  /** All but what ties tell. */
  static Profiles of(Accounts accounts, OwnBlock own, Sharing sharing, GivenColumns given) {
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.addAll(given.names());
    Profiles profiles = new Profiles(accounts.size(), List.copyOf(columns));
    Ranges.each(
        accounts.size(),
        (from, to) -> {
          for (int account = from; account < to; account++) {
            profiles.fill(account, accounts, own, sharing, given);
          }
        });
    return profiles;
  }

  private void fill(
      int account, Accounts accounts, OwnBlock own, Sharing sharing, GivenColumns given) {
    int at = account * width;
    values[at++] = own.value(account, OwnBlock.SELLER);
    values[at++] = own.value(account, OwnBlock.CREATOR);
    values[at++] = known(own.value(account, OwnBlock.AGE), 0);
    values[at++] = own.value(account, OwnBlock.BOUGHT);
    values[at++] = known(own.value(account, OwnBlock.BOUGHT_TOP_SELLER), 0);
    values[at++] = excess(own.value(account, OwnBlock.BOUGHT_UNDONE_EXCESS));
    values[at++] = known(own.value(account, OwnBlock.BOUGHT_DELAY), 0);
    values[at++] = known(own.value(account, OwnBlock.BOUGHT_LIFE), 0);
    values[at++] = own.value(account, OwnBlock.SOLD);
    values[at++] = excess(own.value(account, OwnBlock.SOLD_UNDONE_EXCESS));
    values[at++] = accounts.status(account) == AccountStatus.BANNED ? 1 : 0;
    values[at++] = accounts.status(account) == AccountStatus.CLOSED ? 1 : 0;
    values[at++] = sharing.surprise(account);
    values[at++] = sharing.count(account);
    // What ties tell is found with the help of these.
    at += 2;
    for (int column = 0; column < given.names().size(); column++) {
      values[at++] = given.known(column, account);
    }
  }

  private static float known(float value, float otherwise) {
    return Float.isNaN(value) ? otherwise : value;
  }

  private static float excess(float value) {
    return Float.isNaN(value) ? 0 : Math.max(-MOST_EXCESS, Math.min(MOST_EXCESS, value));
  }

  /** Adds how strong each account's strongest tie and most telling moment are. */
  void addTies(Neighbours ties, MomentStatistics moments) {
    Ranges.each(
        values.length / width,
        (from, to) -> {
          for (int account = from; account < to; account++) {
            float strongest = ties.count(account) == 0 ? 0 : ties.strength(account, 0);
            values[account * width + TIED] = (float) Math.sqrt(strongest);
            values[account * width + MOMENTS] = moments.most(account);
          }
        });
  }

  int width() {
    return width;
  }

  /** Names of the columns, each after a prefix. */
  List<String> names(String prefix) {
    return columns.stream().map(column -> prefix + column).toList();
  }

  float value(int account, int column) {
    return values[account * width + column];
  }

  /** Adds an account's profile, times a weight, to a part of an array. */
  void add(int account, float weight, float[] target, int offset) {
    int at = account * width;
    for (int i = 0; i < width; i++) {
      target[offset + i] += weight * values[at + i];
    }
  }

  /** As {@link #add}, and raises another part of the array to the profile where that is greater. */
  void addWithMost(int account, float weight, float[] target, int offset, int mostOffset) {
    int at = account * width;
    for (int i = 0; i < width; i++) {
      float value = values[at + i];
      target[offset + i] += weight * value;
      target[mostOffset + i] = Math.max(target[mostOffset + i], value);
    }
  }

  /**
   * Adds, times a weight, what is left of a sum of profiles when an account's own is taken out of
   * it as often as it went in. Taken out first, so that flags leave no trace.
   */
  void addRest(
      int account,
      float times,
      float weight,
      float[] sums,
      int sumOffset,
      float[] target,
      int offset) {
    int at = account * width;
    for (int i = 0; i < width; i++) {
      target[offset + i] += weight * (sums[sumOffset + i] - times * values[at + i]);
    }
  }
}
