package io.ringlight.ring;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.ring.evidence.EvidenceGraph;
import io.ringlight.ring.score.Membership;
import java.util.ArrayList;
import java.util.List;

/** Facts with numbers, for and against. */
final class Reasons {
  private Reasons() {}

  static List<Reason> speakingFor(
      GraphSnapshot snapshot, EvidenceGraph evidence, Membership group, double[] features) {
    return new ArrayList<>();
  }

  static List<Reason> speakingAgainst(double[] features, int size) {
    return new ArrayList<>();
  }
}
