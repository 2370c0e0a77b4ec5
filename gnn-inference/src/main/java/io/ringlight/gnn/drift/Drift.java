package io.ringlight.gnn.drift;

import java.util.Comparator;
import java.util.List;

/**
 * How far accounts lie from those that a model has learnt from, by population stability index:
 * below 0.1 nothing has moved, from 0.1 to 0.25 something may have, above 0.25 much has.
 *
 * @param accounts how many there are
 * @param score the index of the risks
 * @param features how many features were looked at
 * @param moved those with an index above {@link #THRESHOLD}, the greatest first
 */
public record Drift(int accounts, double score, int features, List<FeatureDrift> moved) {
  /** Above this index something is said to have moved. */
  public static final double THRESHOLD = StabilityIndex.MOVED;

  /** With fewer accounts chance alone moves an index too far. */
  public static final int LEAST_ACCOUNTS = 500;

  private static final Comparator<FeatureDrift> GREATEST_FIRST =
      Comparator.comparingDouble((FeatureDrift drift) -> -drift.index())
          .thenComparing(FeatureDrift::feature);

  public Drift {
    moved = moved.stream().sorted(GREATEST_FIRST).toList();
  }

  /** Whether the accounts are too few to say anything. */
  public boolean isUncertain() {
    return accounts < LEAST_ACCOUNTS;
  }

  /** Whether the risks have moved. */
  public boolean isScoreMoved() {
    return score > THRESHOLD;
  }
}
