package io.ringlight.ring.quality;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Draws the groups of one look-alike kind anew, and counts their honest accounts that each of two
 * runs flags. An account in two groups counts in the one with the lesser id.
 */
final class LookalikeDraws {
  private final String kind;
  private final int[] honest;
  private final int[] flagged;
  private final int[] flaggedAgainst;

  private LookalikeDraws(String kind, int groups) {
    this.kind = kind;
    honest = new int[groups];
    flagged = new int[groups];
    flaggedAgainst = new int[groups];
  }

  static LookalikeDraws of(String kind, JudgedRun run, JudgedRun against) {
    List<Set<String>> groups = run.lookalikes().honestGroups(kind, run.truth());
    LookalikeDraws draws = new LookalikeDraws(kind, groups.size());
    Set<String> seen = new HashSet<>();
    for (int group = 0; group < groups.size(); group++) {
      for (String account : groups.get(group)) {
        if (seen.add(account)) {
          draws.honest[group]++;
          draws.flagged[group] += run.accounts().isFlagged(account) ? 1 : 0;
          draws.flaggedAgainst[group] += against.accounts().isFlagged(account) ? 1 : 0;
        }
      }
    }
    return draws;
  }

  Difference difference() {
    int[] once = new int[honest.length];
    Arrays.fill(once, 1);
    SplittableRandom random = Bootstrap.random();
    double[] differences = new double[Bootstrap.DRAWS];
    for (int draw = 0; draw < differences.length; draw++) {
      int[] weights = Bootstrap.drawn(honest.length, random);
      differences[draw] = share(flagged, weights) - share(flaggedAgainst, weights);
    }
    return Difference.lowerIsBetter(
        kind,
        honest.length == 0 ? null : share(flagged, once),
        honest.length == 0 ? null : share(flaggedAgainst, once),
        Interval.middle(differences));
  }

  /** NaN when no account is drawn. */
  private double share(int[] counts, int[] weights) {
    long counted = 0;
    long all = 0;
    for (int group = 0; group < weights.length; group++) {
      counted += (long) weights[group] * counts[group];
      all += (long) weights[group] * honest[group];
    }
    return all == 0 ? Double.NaN : (double) counted / all;
  }
}
