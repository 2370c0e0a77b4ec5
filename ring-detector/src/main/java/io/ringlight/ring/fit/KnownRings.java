package io.ringlight.ring.fit;

import java.util.Arrays;

/**
 * Which accounts of a marketplace are known to be in which ring, and which are known to be honest.
 */
public final class KnownRings {
  /** Stands for an account that is known to be in no ring. */
  public static final int HONEST = -1;

  /** Stands for an account of which nothing is known. */
  public static final int UNKNOWN = -2;

  private final int[] ringOf;
  private final int[] kindOf;
  private final int[] sizes;
  private final int[] common;

  /**
   * @param ringOf for each account its ring, from 0 on, or {@link #HONEST} or {@link #UNKNOWN}
   * @param kindOf the kind of each ring, from 0 on, -1 where it has none
   */
  public KnownRings(int[] ringOf, int[] kindOf) {
    this.ringOf = ringOf.clone();
    this.kindOf = kindOf.clone();
    this.sizes = new int[Arrays.stream(ringOf).max().orElse(HONEST) + 1];
    this.common = new int[sizes.length];
    for (int ring : ringOf) {
      if (ring >= 0) {
        sizes[ring]++;
      }
    }
  }

  /** Whether most of a group is known, and at least two accounts. */
  boolean tellsOf(int[] group) {
    int known = known(group);
    return known >= 2 && 2 * known > group.length;
  }

  private int known(int[] group) {
    int known = 0;
    for (int account : group) {
      known += ringOf[account] == UNKNOWN ? 0 : 1;
    }
    return known;
  }

  /** The ring with which a group has most accounts in common, the first of several, or -1. */
  int nearest(int[] group) {
    int best = HONEST;
    for (int account : group) {
      int ring = ringOf[account];
      if (ring >= 0) {
        common[ring]++;
        boolean more = best < 0 || common[ring] > common[best];
        best = more || (common[ring] == common[best] && ring < best) ? ring : best;
      }
    }
    for (int account : group) {
      if (ringOf[account] >= 0) {
        common[ringOf[account]] = 0;
      }
    }
    return best;
  }

  int kind(int ring) {
    return ring < 0 ? -1 : kindOf[ring];
  }

  /** The overlap (Jaccard) of a group with a ring, among accounts of whom something is known. */
  double overlap(int[] group, int ring) {
    int both = 0;
    for (int account : group) {
      both += ringOf[account] == ring ? 1 : 0;
    }
    return both / (double) (known(group) + sizes[ring] - both);
  }
}
