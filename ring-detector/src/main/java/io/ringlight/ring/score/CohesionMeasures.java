package io.ringlight.ring.score;

import io.ringlight.ring.evidence.EvidenceGraph;
import java.util.Arrays;

/** Whether a group is whole: none tied weakly to it inside, none tied firmly to it outside. */
final class CohesionMeasures {
  private static final double NEAR = 0.5;

  private static final int[] NOBODY = {};

  private final Ties ties;
  private int[] near = NOBODY;

  CohesionMeasures(EvidenceGraph evidence) {
    this.ties = new Ties(evidence);
  }

  void measure(Membership group, double[] values) {
    double[] ofMembers = ties.ofMembers(group);
    Arrays.sort(ofMembers);
    double mean = Arrays.stream(ofMembers).sum() / ofMembers.length;
    near = NOBODY;
    if (mean == 0) {
      return;
    }
    values[Feature.TIE.ordinal()] = StrictMath.log(1 + mean);
    values[Feature.WEAKEST.ordinal()] = ofMembers[ofMembers.length / 4] / mean;
    near = ties.outsiders(group, NEAR * mean);
    values[Feature.NEAR_OUTSIDERS.ordinal()] = near.length / (double) group.size();
  }

  /** The outsiders tied firmly to the group that was measured last. */
  int[] near() {
    return near;
  }
}
