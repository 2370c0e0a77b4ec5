package io.ringlight.ring.significance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The scores of what was found in each decoy. Immutable. */
public final class DecoyScores {
  public static final DecoyScores NONE = new DecoyScores(List.of());

  private final List<double[]> scores;
  private final double[] ascending;

  /**
   * @param scores for each decoy the scores of all that was found in it, in any order
   */
  public DecoyScores(List<double[]> scores) {
    this.scores = scores.stream().map(double[]::clone).toList();
    this.ascending = scores.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
  }

  /** How many decoys there are. */
  public int count() {
    return scores.size();
  }

  /** The scores of one decoy, in the order in which they were given. */
  public double[] scores(int decoy) {
    return scores.get(decoy).clone();
  }

  /** The first decoys; all of them where there are fewer. */
  public DecoyScores first(int most) {
    return new DecoyScores(scores.subList(0, Math.min(most, count())));
  }

  DecoyScores and(List<double[]> more) {
    List<double[]> all = new ArrayList<>(scores);
    all.addAll(more);
    return new DecoyScores(all);
  }

  /** How many groups of at least this score were found, in all decoys together. */
  public int atLeast(double score) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] < score) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return ascending.length - low;
  }
}
