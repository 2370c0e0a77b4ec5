package io.ringlight.ring.candidate;

import io.ringlight.ring.evidence.EvidenceGraph;
import io.ringlight.ring.score.Membership;
import io.ringlight.ring.score.Ties;
import java.util.Arrays;

/**
 * Makes a group whole: takes bystanders out, who are tied to it much less than its members are to
 * each other, and takes in whoever is tied to it as well as they are. Not safe for several threads.
 */
public final class Refinement {
  private static final int ROUNDS = 8;
  private static final int GROWTHS = 3;

  private final Membership membership;
  private final Ties ties;

  /** What was found of the group that is being completed, and of the last one looked at. */
  private Tied first = Tied.NONE;

  private Tied last = Tied.NONE;

  /**
   * How firmly each of a group is tied to it.
   *
   * @param strong the mean tie of the stronger half
   */
  private record Tied(int[] group, double[] ties, double strong) {
    static final Tied NONE = new Tied(null, null, 0);
  }

  public Refinement(EvidenceGraph evidence) {
    this.membership = new Membership(evidence);
    this.ties = new Ties(evidence);
  }

  /**
   * Takes bystanders out until nobody is one.
   *
   * @param accounts ascending
   * @param least share of the stronger half's mean tie that a member must have
   * @return what is left, ascending; the same array when nobody was taken out
   */
  public int[] prune(int[] accounts, double least) {
    int[] left = accounts;
    for (int round = 0; round < ROUNDS && left.length >= CandidateSet.SMALLEST; round++) {
      int[] next = pruneOnce(left, least);
      if (next.length == left.length) {
        return left;
      }
      left = next;
    }
    return left;
  }

  /** Prunes, then takes in and prunes again until nothing changes. */
  public int[] complete(int[] accounts, double least) {
    first = tied(accounts);
    int[] group = prune(accounts, least);
    for (int growth = 0; growth < GROWTHS && group.length >= CandidateSet.SMALLEST; growth++) {
      int[] grown = grow(group, least);
      if (grown.length == group.length || grown.length > CandidateSet.LARGEST) {
        return group;
      }
      int[] next = prune(grown, least);
      if (Arrays.equals(next, group)) {
        return group;
      }
      group = next;
    }
    return group;
  }

  /** The same group comes again for each strictness, and for growing after pruning. */
  private Tied tied(int[] group) {
    if (group == first.group) {
      return first;
    }
    if (group != last.group) {
      membership.enter(group);
      double[] tied = ties.ofMembers(membership);
      last = new Tied(group, tied, strong(tied));
    }
    return last;
  }

  private int[] pruneOnce(int[] accounts, double least) {
    Tied tied = tied(accounts);
    double bound = least * tied.strong;
    int[] left = new int[accounts.length];
    int count = 0;
    for (int i = 0; i < accounts.length; i++) {
      if (tied.ties[i] >= bound) {
        left[count++] = accounts[i];
      }
    }
    return Arrays.copyOf(left, count);
  }

  /** The mean tie of the stronger half. */
  private static double strong(double[] ties) {
    double[] sorted = ties.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    double sum = 0;
    for (int i = half; i < sorted.length; i++) {
      sum += sorted[i];
    }
    return sum / (sorted.length - half);
  }

  private int[] grow(int[] group, double least) {
    double bound = least * tied(group).strong;
    membership.enter(group);
    int[] near = ties.outsiders(membership, bound);
    int[] grown = Arrays.copyOf(group, group.length + near.length);
    System.arraycopy(near, 0, grown, group.length, near.length);
    Arrays.sort(grown);
    return grown;
  }
}
