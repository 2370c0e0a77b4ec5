package io.ringlight.ring.score;

import io.ringlight.ring.evidence.EvidenceGraph;
import java.util.Arrays;

/** Whether a group is whole: none tied weakly to it inside, none tied firmly to it outside. */
final class CohesionMeasures {
  private static final double NEAR = 0.5;

  private final Ties ties;

  CohesionMeasures(EvidenceGraph evidence) {
    this.ties = new Ties(evidence);
  }

  void measure(Membership group, double[] values) {
    double[] ofMembers = ties.ofMembers(group);
    Arrays.sort(ofMembers);
    double mean = Arrays.stream(ofMembers).sum() / ofMembers.length;
    if (mean == 0) {
      return;
    }
    values[Feature.TIE.ordinal()] = StrictMath.log(1 + mean);
    values[Feature.WEAKEST.ordinal()] = ofMembers[ofMembers.length / 4] / mean;
    int near = ties.outsiders(group, NEAR * mean).length;
    values[Feature.NEAR_OUTSIDERS.ordinal()] = near / (double) group.size();
  }
}
