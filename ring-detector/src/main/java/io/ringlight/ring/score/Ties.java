package io.ringlight.ring.score;

import io.ringlight.ring.evidence.EvidenceGraph;
import java.util.Arrays;

/**
 * How firmly accounts are tied to a group: each shared token counts by how far it is the group's
 * own, by its surprise, and by the touch's overlap in time and support. Not safe for several
 * threads.
 */
public final class Ties {
  /** A thing that is all the group's own counts this much without support from other tokens. */
  private static final double OWN = 0.6;

  /** Tokens of larger crowds pull nobody in. */
  private static final int CROWD = 64;

  private final EvidenceGraph evidence;
  private final double[] pull;
  private int[] near = new int[256];
  private int nearCount;

  public Ties(EvidenceGraph evidence) {
    this.evidence = evidence;
    this.pull = new double[evidence.accountCount()];
  }

  /** The tie of each member, in the group's order. */
  public double[] ofMembers(Membership group) {
    int[] accounts = group.accounts();
    double[] ties = new double[accounts.length];
    for (int i = 0; i < accounts.length; i++) {
      ties[i] = ofMember(group, accounts[i]);
    }
    return ties;
  }

  private double ofMember(Membership group, int account) {
    double tie = 0;
    for (int place = evidence.accountStart(account);
        place < evidence.accountEnd(account);
        place++) {
      int token = evidence.tokenAt(place);
      int members = group.touching(token);
      if (members >= 2) {
        double own = (members - 1.0) / (evidence.degree(token) - 1);
        tie += own * weight(token, evidence.strengthAt(place), evidence.supportAt(place), own);
      }
    }
    return tie;
  }

  private double weight(int token, float strength, double support, double own) {
    double backed = evidence.isIdentity(token) ? Math.max(support, OWN * own) : support;
    return strength * backed;
  }

  /** The outsiders who touch what two or more members touch, and are tied at least so. */
  public int[] outsiders(Membership group, double least) {
    nearCount = 0;
    for (int i = 0; i < group.sharedCount(); i++) {
      int token = group.shared(i);
      if (evidence.degree(token) > group.touching(token) && evidence.degree(token) <= CROWD) {
        pull(group, token);
      }
    }
    int count = 0;
    int[] found = new int[nearCount];
    for (int i = 0; i < nearCount; i++) {
      if (pull[near[i]] >= least) {
        found[count++] = near[i];
      }
      pull[near[i]] = 0;
    }
    return Arrays.copyOf(found, count);
  }

  private void pull(Membership group, int token) {
    double own = group.touching(token) / (evidence.degree(token) - 1.0);
    for (int touch = evidence.start(token); touch < evidence.end(token); touch++) {
      int account = evidence.account(touch);
      float strength = evidence.surprise(token) * evidence.overlap(touch);
      double tie = own * weight(token, strength, evidence.support(touch), own);
      if (tie > 0 && !group.contains(account)) {
        if (pull[account] == 0) {
          if (nearCount == near.length) {
            near = Arrays.copyOf(near, nearCount * 2);
          }
          near[nearCount++] = account;
        }
        pull[account] += tie;
      }
    }
  }
}
