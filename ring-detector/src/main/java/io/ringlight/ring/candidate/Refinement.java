package io.ringlight.ring.candidate;

import io.ringlight.ring.evidence.EvidenceGraph;
import io.ringlight.ring.score.Membership;
import java.util.Arrays;

/**
 * Makes a group whole: takes bystanders out, who are tied to it much less than its members are to
 * each other, and takes in whoever is tied to it as well as they are. Not safe for several threads.
 */
public final class Refinement {
  private static final int ROUNDS = 8;
  private static final int GROWTHS = 3;
  private static final double OWN = 0.6;

  /** Tokens of larger crowds bring nobody in. */
  private static final int CROWD = 64;

  private final EvidenceGraph evidence;
  private final Membership membership;
  private final double[] pull;
  private int[] near = new int[256];
  private int nearCount;
  private double strongTie;

  public Refinement(EvidenceGraph evidence) {
    this.evidence = evidence;
    this.membership = new Membership(evidence);
    this.pull = new double[evidence.accountCount()];
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

  private int[] pruneOnce(int[] accounts, double least) {
    membership.enter(accounts);
    double[] ties = ties(accounts);
    membership.leave();
    int[] left = new int[accounts.length];
    int count = 0;
    for (int i = 0; i < accounts.length; i++) {
      if (ties[i] >= least * strongTie) {
        left[count++] = accounts[i];
      }
    }
    return Arrays.copyOf(left, count);
  }

  private double[] ties(int[] accounts) {
    double[] ties = new double[accounts.length];
    for (int i = 0; i < accounts.length; i++) {
      ties[i] = tie(accounts[i]);
    }
    double[] sorted = ties.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    double sum = 0;
    for (int i = half; i < sorted.length; i++) {
      sum += sorted[i];
    }
    strongTie = sum / (sorted.length - half);
    return ties;
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
        tie += own * weight(token, evidence.touchAt(place), own);
      }
    }
    return tie;
  }

  /** A thing that is the group's own needs less support from others. */
  private double weight(int token, int touch, double own) {
    double support = evidence.support(touch);
    if (evidence.type(token).source().isIdentity()) {
      support = Math.max(support, OWN * own);
    }
    return evidence.surprise(token) * evidence.overlap(touch) * support;
  }

  private int[] grow(int[] group, double least) {
    membership.enter(group);
    ties(group);
    nearCount = 0;
    for (int i = 0; i < membership.sharedCount(); i++) {
      int token = membership.shared(i);
      if (evidence.degree(token) > membership.touching(token) && evidence.degree(token) <= CROWD) {
        pullIn(token);
      }
    }
    membership.leave();
    int[] grown = Arrays.copyOf(group, group.length + nearCount);
    int count = group.length;
    for (int i = 0; i < nearCount; i++) {
      if (pull[near[i]] >= least * strongTie) {
        grown[count++] = near[i];
      }
      pull[near[i]] = 0;
    }
    int[] exact = Arrays.copyOf(grown, count);
    Arrays.sort(exact);
    return exact;
  }

  private void pullIn(int token) {
    double own = membership.touching(token) / (evidence.degree(token) - 1.0);
    for (int touch = evidence.start(token); touch < evidence.end(token); touch++) {
      int account = evidence.account(touch);
      if (!membership.contains(account)) {
        if (pull[account] == 0) {
          if (nearCount == near.length) {
            near = Arrays.copyOf(near, nearCount * 2);
          }
          near[nearCount++] = account;
        }
        pull[account] += own * Math.max(1e-9, weight(token, touch, own));
      }
    }
  }
}
