package io.ringlight.ring.candidate;

import io.ringlight.ring.evidence.EvidenceGraph;
import io.ringlight.ring.score.Membership;
import java.util.Arrays;

/**
 * Takes bystanders out of a group: whoever is tied to it much less than its members are to each
 * other, again and again until nobody is. Not safe for several threads.
 */
public final class Pruning {
  private static final int ROUNDS = 8;

  private final EvidenceGraph evidence;
  private final Membership membership;

  public Pruning(EvidenceGraph evidence) {
    this.evidence = evidence;
    this.membership = new Membership(evidence);
  }

  /**
   * Prunes one group.
   *
   * @param least share of the stronger half's mean tie that a member must have
   * @return what is left, ascending; the same array when nobody was taken out
   */
  public int[] prune(int[] accounts, double least) {
    int[] left = accounts;
    for (int round = 0; round < ROUNDS && left.length >= CandidateSet.SMALLEST; round++) {
      int[] next = round(left, least);
      if (next.length == left.length) {
        return left;
      }
      left = next;
    }
    return left;
  }

  private int[] round(int[] accounts, double least) {
    membership.enter(accounts);
    double[] ties = new double[accounts.length];
    for (int i = 0; i < accounts.length; i++) {
      ties[i] = tie(accounts[i]);
    }
    membership.leave();
    double[] sorted = ties.clone();
    Arrays.sort(sorted);
    double sum = 0;
    int half = sorted.length / 2;
    for (int i = half; i < sorted.length; i++) {
      sum += sorted[i];
    }
    double bound = least * sum / (sorted.length - half);
    int[] left = new int[accounts.length];
    int count = 0;
    for (int i = 0; i < accounts.length; i++) {
      if (ties[i] >= bound) {
        left[count++] = accounts[i];
      }
    }
    return Arrays.copyOf(left, count);
  }

  /** What an account shares with the group, each token by how far it is the group's own. */
  private double tie(int account) {
    double tie = 0;
    for (int place = evidence.accountStart(account);
        place < evidence.accountEnd(account);
        place++) {
      int token = evidence.tokenAt(place);
      int members = membership.touching(token);
      if (members >= 2) {
        double own = (members - 1.0) / (evidence.degree(token) - 1);
        int touch = evidence.touchAt(place);
        tie += own * evidence.surprise(token) * evidence.overlap(touch) * evidence.support(touch);
      }
    }
    return tie;
  }
}
