package io.ringlight.ring.quality;

import io.ringlight.ring.RingStatus;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A run beside what is known, ring by ring.
 *
 * @param truth without accounts that the run does not have
 * @param lookalikes null when nothing is known of them
 * @param rings what was listed, highest score first, ties by id
 * @param listed what became of each, in the same order
 * @param known what became of each known ring, ascending by id
 */
record JudgedRun(
    Truth truth,
    Lookalikes lookalikes,
    Coverage labelCoverage,
    Coverage lookalikeCoverage,
    RingMatching matching,
    List<ListedRing> rings,
    List<RingOutcome> listed,
    List<KnownRingOutcome> known,
    RunAccounts accounts) {
  private static final Comparator<ListedRing> LISTED =
      Comparator.comparingDouble((ListedRing ring) -> -ring.score())
          .thenComparing(ListedRing::ringId);

  /**
   * @throws io.ringlight.graph.RinglightException when an account has two labels that differ
   */
  static JudgedRun of(EvaluationInput input) {
    List<ListedRing> rings =
        input.rings().stream()
            .filter(ring -> ring.status() != RingStatus.DISSOLVED)
            .sorted(LISTED)
            .toList();
    Set<String> present = present(rings, input.accounts());
    Truth truth = new Truth(among(input.truth(), present), input.complete());
    Lookalikes lookalikes = null;
    Coverage lookalikeCoverage = null;
    if (input.lookalikes() != null) {
      lookalikes = new Lookalikes(amongLookalikes(input.lookalikes(), present));
      lookalikeCoverage = Coverage.ofLookalikes(input.lookalikes(), present);
    }
    RingMatching matching = new RingMatching(rings, truth);
    RingJudge judge = new RingJudge(truth, matching, lookalikes);
    return new JudgedRun(
        truth,
        lookalikes,
        Coverage.ofLabels(input.truth(), present),
        lookalikeCoverage,
        matching,
        rings,
        rings.stream().map(judge::judge).toList(),
        truth.rings().stream().map(judge::judge).toList(),
        new RunAccounts(rings, truth, input.accounts()));
  }

  /** The accounts that a run has; null when they are not known. */
  private static Set<String> present(List<ListedRing> rings, List<ScoredAccount> accounts) {
    if (accounts == null) {
      return null;
    }
    Set<String> present = new HashSet<>();
    accounts.forEach(account -> present.add(account.accountId()));
    rings.forEach(ring -> present.addAll(ring.accountIds()));
    return present;
  }

  private static List<TruthAccount> among(List<TruthAccount> truth, Set<String> present) {
    return present == null
        ? truth
        : truth.stream().filter(account -> present.contains(account.accountId())).toList();
  }

  private static List<LookalikeAccount> amongLookalikes(
      List<LookalikeAccount> lookalikes, Set<String> present) {
    return present == null
        ? lookalikes
        : lookalikes.stream().filter(account -> present.contains(account.accountId())).toList();
  }

  /** What became of the listed rings that have a labelled member. */
  List<RingOutcome> judged() {
    return listed.stream().filter(RingOutcome::judged).toList();
  }

  /** The listed rings that have a labelled member. */
  List<ListedRing> judgedRings() {
    return IntStream.range(0, rings.size())
        .filter(ring -> listed.get(ring).judged())
        .mapToObj(rings::get)
        .toList();
  }
}
