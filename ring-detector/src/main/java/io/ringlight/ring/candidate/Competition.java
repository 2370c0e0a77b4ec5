package io.ringlight.ring.candidate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Lets overlapping candidates compete: by the expected overlap with a whole ring, never by evidence
 * per account, which would shatter rings. What overlaps a winner by more than a little is part of
 * the same case and goes; a little overlap is cut off.
 */
public final class Competition {
  /** A candidate that shares more of its accounts with winners is dropped. */
  private static final double MOST_TAKEN = 0.3;

  /** How much better something new must be than what was there. */
  private static final double INCUMBENCY = 1.05;

  private final Scorer scorer;
  private final double minScore;
  private final PreviousGroups previous;

  public Competition(Scorer scorer, double minScore, PreviousGroups previous) {
    this.scorer = scorer;
    this.minScore = minScore;
    this.previous = previous;
  }

  /**
   * The winners, best first; no account is in two.
   *
   * @param candidates with the least score or more
   */
  public List<Scored> winners(List<Scored> candidates, int accountCount) {
    List<Scored> ranked = new ArrayList<>(candidates);
    ranked.sort(
        Comparator.comparingDouble((Scored candidate) -> -standing(candidate))
            .thenComparingDouble(candidate -> -candidate.score())
            .thenComparing(Scored::accounts, Arrays::compare));
    boolean[] taken = new boolean[accountCount];
    List<Scored> winners = new ArrayList<>();
    for (Scored candidate : ranked) {
      Scored rest = rest(candidate, taken);
      if (rest != null && rest.score() >= minScore) {
        winners.add(rest);
        for (int account : rest.accounts()) {
          taken[account] = true;
        }
      }
    }
    return winners;
  }

  private double standing(Scored candidate) {
    boolean incumbent = previous.contains(candidate.accounts());
    return incumbent ? INCUMBENCY * candidate.wholeness() : candidate.wholeness();
  }

  private Scored rest(Scored candidate, boolean[] taken) {
    int[] accounts = candidate.accounts();
    int[] free = Arrays.stream(accounts).filter(account -> !taken[account]).toArray();
    if (free.length == accounts.length) {
      return candidate;
    }
    boolean little = accounts.length - free.length <= MOST_TAKEN * accounts.length;
    return little && free.length >= CandidateSet.SMALLEST ? scorer.score(free) : null;
  }
}
