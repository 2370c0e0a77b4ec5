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
import java.util.List;

/**
 * What was found in a snapshot, before anything is said of it. Decoys go the very same way, or
 * their scores would tell nothing.
 *
 * @param communities the community of each account, -1 where it has no evidence
 * @param winners best first; no account is in two
 */
record Finding(
    EvidenceGraph evidence, Marketplace marketplace, int[] communities, List<Scored> winners) {

  /**
   * Collects evidence, looks for candidates, scores them, and lets them compete.
   *
   * @param risks what a model thinks of each account; null without a model
   */
  static Finding in(
      GraphSnapshot snapshot,
      AccountRisks risks,
      PreviousGroups incumbents,
      DetectionParameters parameters,
      Progress progress) {
    int accounts = snapshot.accounts().size();
    if (risks != null && risks.size() != accounts) {
      throw new IllegalArgumentException(
          "there must be a risk for each of " + accounts + " accounts, not " + risks.size());
    }
    progress.begin("collecting evidence", -1);
    EvidenceGraph evidence = EvidenceBuilder.build(snapshot, parameters.threads());
    Marketplace marketplace = new Marketplace(snapshot);
    progress.end();

    progress.begin("looking for groups", -1);
    CandidateSearch search =
        new CandidateSearch(
            evidence, parameters.resolutions(), parameters.seed(), parameters.threads());
    List<int[]> groups = search.search(incumbents);
    progress.end();

    progress.begin("scoring groups", groups.size());
    Scorer scorer = new Scorer(evidence, marketplace, risks, parameters.score());
    List<Scored> scored =
        scorer.score(groups, parameters.minScore(), new Parallel(parameters.threads()));
    List<Scored> winners =
        new Competition(scorer, parameters.minScore(), incumbents).winners(scored, accounts);
    progress.advance(groups.size());
    progress.end();
    return new Finding(evidence, marketplace, search.communities(), winners);
  }
}
