package io.ringlight.ring;

import io.ringlight.ring.evidence.EvidenceGraph;
import io.ringlight.ring.score.Membership;

/**
 * Roles by leaving one member out: how much of the group's evidence goes with each. Who takes more
 * than an even share is core; who takes next to nothing is periphery.
 */
final class Roles {
  private static final double PERIPHERY = 0.35;

  private Roles() {}

  /** One role for each account of the group, in its order. */
  static RingRole[] of(EvidenceGraph evidence, Membership group) {
    int[] accounts = group.accounts();
    double[] losses = new double[accounts.length];
    double sum = 0;
    for (int i = 0; i < accounts.length; i++) {
      losses[i] = loss(evidence, group, accounts[i]);
      sum += losses[i];
    }
    double even = sum / accounts.length;
    RingRole[] roles = new RingRole[accounts.length];
    for (int i = 0; i < accounts.length; i++) {
      boolean core = losses[i] >= even;
      roles[i] =
          core
              ? RingRole.CORE
              : losses[i] < PERIPHERY * even ? RingRole.PERIPHERY : RingRole.MEMBER;
    }
    return roles;
  }

  /**
   * The evidence that goes with one account: each token's further member, and the whole token where
   * only one other would be left.
   */
  static double loss(EvidenceGraph evidence, Membership group, int account) {
    double loss = 0;
    for (int place = evidence.accountStart(account);
        place < evidence.accountEnd(account);
        place++) {
      int token = evidence.tokenAt(place);
      if (group.touching(token) >= 2) {
        int touch = evidence.touchAt(place);
        loss += evidence.surprise(token) * evidence.overlap(touch) * evidence.support(touch);
      }
    }
    return loss;
  }
}
