package io.ringlight.ring.quality;

import io.ringlight.ring.RingStatus;
import java.util.Comparator;
import java.util.List;

/**
 * Measures what a detector listed against what is known.
 *
 * <p>A known ring is found when a listed ring has a Jaccard index of at least one half with it over
 * accounts, one to one, best first. Precision is found over judged, recall found over known. Where
 * truth is not complete, only labelled accounts count: in the Jaccard index, in "most", and in
 * account figures; a listed ring without a labelled member is not judged. Deterministic; nothing
 * depends on the order of lists.
 */
public final class Evaluation {
  private static final Comparator<ListedRing> LISTED =
      Comparator.comparingDouble((ListedRing ring) -> -ring.score())
          .thenComparing(ListedRing::ringId);

  private Evaluation() {}

  /**
   * @throws io.ringlight.graph.RinglightException when an account has two labels that differ
   */
  public static EvaluationReport evaluate(EvaluationInput input) {
    Truth truth = new Truth(input.truth(), input.complete());
    Lookalikes lookalikes = input.lookalikes() == null ? null : new Lookalikes(input.lookalikes());
    List<ListedRing> rings =
        input.rings().stream()
            .filter(ring -> ring.status() != RingStatus.DISSOLVED)
            .sorted(LISTED)
            .toList();
    RingJudge judge = new RingJudge(truth, new RingMatching(rings, truth), lookalikes);
    List<RingOutcome> listed = rings.stream().map(judge::judge).toList();
    List<KnownRingOutcome> known = truth.rings().stream().map(judge::judge).toList();
    RingMeasures measures = new RingMeasures(listed, known, lookalikes != null);
    AccountMeasures accounts = new AccountMeasures(rings, truth, input.accounts());
    return new EvaluationReport(
        input.complete(),
        measures.quality(),
        measures.byScore(),
        measures.byTypology(),
        measures.bySize(),
        lookalikes == null ? null : lookalikes.shares(accounts.flagged(), truth),
        accounts.quality(),
        measures.calibration(),
        measures.significance(),
        listed,
        known);
  }
}
