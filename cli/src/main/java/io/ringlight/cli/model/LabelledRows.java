package io.ringlight.cli.model;

import io.ringlight.gnn.feature.FeatureRows;
import io.ringlight.gnn.network.TrainingRows;
import io.ringlight.gnn.network.ValidationSplit;
import io.ringlight.graph.Times;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Labelled accounts, with what is known of them and what tells of what. */
final class LabelledRows {
  /** More honest accounts to a fraudulent one teach little; those that are drawn stand for all. */
  private static final int MOST_HONEST_TO_FRAUD = 10;

  private static final int LEAST_HONEST = 10_000;

  private final int[] accounts;
  private final float[] targets;
  private final long[] times;
  private final int[] groups;

  private LabelledRows(int[] accounts, float[] targets, long[] times, int[] groups) {
    this.accounts = accounts;
    this.targets = targets;
    this.times = times;
    this.groups = groups;
  }

  /**
   * @param groupOf the group of each account of the snapshot
   */
  static LabelledRows of(TrainingLabels labels, int[] groupOf) {
    int[] accounts = labels.labelled();
    float[] targets = new float[accounts.length];
    long[] times = new long[accounts.length];
    int[] groups = new int[accounts.length];
    for (int row = 0; row < accounts.length; row++) {
      targets[row] = labels.isFraud(accounts[row]) ? 1 : 0;
      times[row] = labels.labelledAt(accounts[row]);
      groups[row] = groupOf[accounts[row]];
    }
    return new LabelledRows(accounts, targets, times, groups);
  }

  /** The accounts, ascending. */
  int[] accounts() {
    return accounts;
  }

  boolean isFraud(int row) {
    return targets[row] == 1;
  }

  /** The group of the account of a row, as the number of one of its accounts. */
  int group(int row) {
    return groups[row];
  }

  PartCounts counts() {
    int fraud = 0;
    for (float target : targets) {
      fraud += target == 1 ? 1 : 0;
    }
    return new PartCounts(accounts.length, fraud);
  }

  /** Whether there are both fraudulent and honest accounts. */
  boolean hasBothKinds() {
    int fraud = counts().fraud();
    return fraud > 0 && fraud < accounts.length;
  }

  /** How many groups have fraudulent accounts. */
  int fraudGroups() {
    int[] fraud = new int[counts().fraud()];
    int next = 0;
    for (int row = 0; row < accounts.length; row++) {
      if (isFraud(row)) {
        fraud[next++] = groups[row];
      }
    }
    return (int) Arrays.stream(fraud).distinct().count();
  }

  /**
   * Tells which rows are the latest, about such a share of them; whole groups of each kind.
   *
   * @param seed draws among groups without a time
   */
  boolean[] latest(double share, long seed) {
    return ValidationSplit.validation(groups, targets, times, share, seed);
  }

  /** Tells two halves apart by drawing whole groups of each kind, whatever their time. */
  boolean[] half(long seed) {
    long[] none = new long[times.length];
    Arrays.fill(none, Times.MISSING);
    return ValidationSplit.validation(groups, targets, none, 0.5, seed);
  }

  /** The rows where a mask is as told. */
  LabelledRows part(boolean[] mask, boolean value) {
    int[] rows = new int[mask.length];
    int count = 0;
    for (int row = 0; row < mask.length; row++) {
      if (mask[row] == value) {
        rows[count++] = row;
      }
    }
    return rows(Arrays.copyOf(rows, count));
  }

  private LabelledRows rows(int[] rows) {
    float[] someTargets = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      someTargets[i] = targets[rows[i]];
    }
    return new LabelledRows(
        Arrays.stream(rows).map(row -> accounts[row]).toArray(),
        someTargets,
        Arrays.stream(rows).mapToLong(row -> times[row]).toArray(),
        Arrays.stream(rows).map(row -> groups[row]).toArray());
  }

  /**
   * Lays features beside them.
   *
   * @param seed draws honest accounts where they are very many
   */
  TrainingRows with(FeatureRows features, long seed) {
    int honest = accounts.length - counts().fraud();
    int most = Math.max(LEAST_HONEST, MOST_HONEST_TO_FRAUD * counts().fraud());
    if (honest <= most) {
      float[] ones = new float[accounts.length];
      Arrays.fill(ones, 1);
      return new TrainingRows(features, accounts, targets, ones);
    }
    double share = (double) most / honest;
    SplittableRandom random = new SplittableRandom(seed);
    boolean[] drawn = new boolean[accounts.length];
    for (int row = 0; row < drawn.length; row++) {
      drawn[row] = isFraud(row) || random.nextDouble() < share;
    }
    LabelledRows some = part(drawn, true);
    float[] weights = new float[some.accounts.length];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = some.isFraud(row) ? 1 : (float) (1 / share);
    }
    return new TrainingRows(features, some.accounts, some.targets, weights);
  }
}
