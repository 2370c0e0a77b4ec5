package io.ringlight.ring;

import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.ring.candidate.CandidateSearch;
import io.ringlight.ring.candidate.Competition;
import io.ringlight.ring.candidate.PreviousGroups;
import io.ringlight.ring.candidate.Scored;
import io.ringlight.ring.candidate.Scorer;
import io.ringlight.ring.evidence.EvidenceBuilder;
import io.ringlight.ring.evidence.EvidenceGraph;
import io.ringlight.ring.evidence.Parallel;
import io.ringlight.ring.score.Marketplace;
import io.ringlight.ring.score.RingScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds rings in a snapshot: evidence graph, candidates, score, competition, explanation. */
public final class RingDetector {
  private RingDetector() {}

  /**
   * Finds rings. The result depends on the snapshot, the risks, the previous partition and the
   * parameters alone, not on the number of threads.
   *
   * @param risks what a model thinks of each account; null without a model
   * @param previous the partition of the run before, over this snapshot's accounts; null for none
   * @param progress is told of each stage
   */
  public static Detection detect(
      GraphSnapshot snapshot,
      AccountRisks risks,
      AccountPartition previous,
      DetectionParameters parameters,
      Progress progress) {
    progress.begin("collecting evidence", -1);
    EvidenceGraph evidence = EvidenceBuilder.build(snapshot, parameters.threads());
    Marketplace marketplace = new Marketplace(snapshot);
    progress.end();

    progress.begin("looking for groups", -1);
    CandidateSearch search =
        new CandidateSearch(
            evidence, parameters.resolutions(), parameters.seed(), parameters.threads());
    PreviousGroups incumbents =
        previous == null ? PreviousGroups.none() : PreviousGroups.of(communities(previous));
    List<int[]> groups = search.search(incumbents);
    progress.end();

    progress.begin("scoring groups", groups.size());
    Scorer scorer = new Scorer(evidence, marketplace, RingScore.shipped());
    List<Scored> scored = scorer.score(groups, new Parallel(parameters.threads()));
    List<Scored> winners =
        new Competition(scorer, parameters.minScore(), incumbents)
            .winners(scored, snapshot.accounts().size());
    progress.advance(groups.size());
    progress.end();

    RingDescription description = new RingDescription(snapshot, evidence, marketplace, risks);
    List<Ring> rings = new ArrayList<>();
    for (Scored winner : winners) {
      rings.add(description.describe(winner));
    }
    rings.sort(
        Comparator.comparingDouble((Ring ring) -> -ring.score())
            .thenComparingInt(ring -> ring.members().get(0).account()));
    return new Detection(
        rings, partition(search.communities(), winners), MissingColumns.of(snapshot));
  }

  private static int[] communities(AccountPartition partition) {
    int[] communities = new int[partition.size()];
    for (int account = 0; account < communities.length; account++) {
      communities[account] = partition.community(account);
    }
    return communities;
  }

  /**
   * Each ring is a community of its own, so that the next run knows it; what a ring tore apart is
   * left out, for the rest was never judged as a group.
   */
  private static AccountPartition partition(int[] communities, List<Scored> winners) {
    int count = Arrays.stream(communities).max().orElse(-1) + 1;
    boolean[] torn = new boolean[count];
    for (Scored winner : winners) {
      for (int account : winner.accounts()) {
        if (communities[account] >= 0) {
          torn[communities[account]] = true;
        }
      }
    }
    for (int account = 0; account < communities.length; account++) {
      if (communities[account] >= 0 && torn[communities[account]]) {
        communities[account] = -1;
      }
    }
    for (Scored winner : winners) {
      for (int account : winner.accounts()) {
        communities[account] = count;
      }
      count++;
    }
    return new AccountPartition(communities);
  }
}
