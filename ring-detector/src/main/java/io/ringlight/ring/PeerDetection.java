package io.ringlight.ring;

import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.ring.candidate.Scored;
import io.ringlight.ring.evidence.EvidenceBuilder;
import io.ringlight.ring.evidence.EvidenceGraph;
import io.ringlight.ring.score.Marketplace;
import io.ringlight.ring.score.Measurer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Lists every group that a peer finds. A peer knows no probabilities, so each scores 1; what is
 * said of a group is what is said of any ring.
 */
final class PeerDetection {
  private PeerDetection() {}

  static Detection detect(
      GraphSnapshot snapshot,
      AccountRisks risks,
      DetectionParameters parameters,
      Progress progress) {
    progress.begin("looking for groups", -1);
    List<int[]> groups = parameters.detector().peer(parameters).groups(snapshot);
    progress.end();

    progress.begin("describing groups", -1);
    EvidenceGraph evidence = EvidenceBuilder.build(snapshot, parameters.threads());
    Marketplace marketplace = new Marketplace(snapshot);
    Measurer measurer = new Measurer(evidence, marketplace);
    RingDescription description =
        new RingDescription(snapshot, evidence, marketplace, risks, parameters.score(), false);
    List<Ring> rings = new ArrayList<>();
    for (int[] group : groups) {
      rings.add(description.describe(new Scored(group, measurer.measure(group), 1, 1)));
    }
    progress.end();
    rings.sort(Comparator.comparingInt(ring -> ring.members().get(0).account()));
    return new Detection(
        rings, partition(snapshot.accounts().size(), groups), MissingColumns.of(snapshot), false);
  }

  private static AccountPartition partition(int accountCount, List<int[]> groups) {
    int[] communities = new int[accountCount];
    Arrays.fill(communities, -1);
    for (int group = 0; group < groups.size(); group++) {
      for (int account : groups.get(group)) {
        communities[account] = group;
      }
    }
    return new AccountPartition(communities);
  }
}
