package io.ringlight.ring.quality;

import java.util.List;

/**
 * Everything that evaluation says; ready to be written as JSON. Figures that do not exist are null.
 *
 * @param complete whether accounts that the truth does not list counted as legit
 * @param labels how many labels are about accounts of the run
 * @param lookalikes the same of look-alikes; null when nothing is known of them
 * @param byScore rings with a score of at least 0.5, 0.7 and 0.9
 * @param byTypology ascending by code
 * @param naming how found rings are named
 * @param bySize ascending; classes without rings are left out
 * @param byLookalike ascending by kind; null when nothing is known of look-alikes
 * @param significance null when no ring has a q-value
 * @param listedRings highest score first, ties by id
 * @param knownRings ascending by id
 */
public record EvaluationReport(
    boolean complete,
    Coverage labels,
    Coverage lookalikes,
    RingQuality rings,
    List<ScoreBand> byScore,
    List<TypologyRecall> byTypology,
    Naming naming,
    List<SizeRecall> bySize,
    List<LookalikeShare> byLookalike,
    AccountQuality accounts,
    Calibration calibration,
    Significance significance,
    List<RingOutcome> listedRings,
    List<KnownRingOutcome> knownRings) {
  public EvaluationReport {
    byScore = List.copyOf(byScore);
    byTypology = List.copyOf(byTypology);
    bySize = List.copyOf(bySize);
    byLookalike = byLookalike == null ? null : List.copyOf(byLookalike);
    listedRings = List.copyOf(listedRings);
    knownRings = List.copyOf(knownRings);
  }

  /** The figures as aligned tables for people, ending with a line break. */
  public String text() {
    return new ReportText(this).text();
  }
}
