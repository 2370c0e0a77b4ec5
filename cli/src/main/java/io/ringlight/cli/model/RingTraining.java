package io.ringlight.cli.model;

import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.ring.DetectionParameters;
import io.ringlight.ring.evidence.Parallel;
import io.ringlight.ring.fit.CandidateExamples;
import io.ringlight.ring.fit.Examples;
import io.ringlight.ring.fit.RingScoreTraining;
import io.ringlight.ring.score.RingScore;
import java.util.Locale;

/** Fits a ring score to a marketplace's own rings, going on from one that was fitted before. */
final class RingTraining {
  /** With fewer rings, what is held out is a handful, and what it says is chance. */
  static final int LEAST_RINGS = 10;

  private final RingScore from;
  private final long seed;
  private final int threads;

  /**
   * @param from what to go on from
   * @param seed draws which groups are held out
   * @param threads at least 1; what is learnt does not depend on it
   */
  RingTraining(RingScore from, long seed, int threads) {
    this.from = from;
    this.seed = seed;
    this.threads = threads;
  }

  /**
   * Looks for groups as detection does, and learns which of them are rings.
   *
   * @param risks of each account, by a model that never saw its label; null for none
   */
  Outcome train(
      GraphSnapshot snapshot, AccountRisks risks, TrainingLabels labels, Progress progress) {
    LabelCounts counts = labels.counts();
    Examples rings = new Examples();
    Examples overlaps = new Examples();
    progress.begin("looking for groups", -1);
    CandidateExamples.add(
        snapshot,
        risks,
        labels.known(),
        DetectionParameters.DEFAULT_RESOLUTIONS,
        threads,
        rings,
        overlaps);
    progress.end();
    int met = overlaps.foldCount();
    if (met < LEAST_RINGS) {
      return new Outcome(from, null, unmet(met, counts));
    }
    progress.begin("learning", -1);
    RingScoreTraining.Outcome outcome =
        new RingScoreTraining(from, seed, new Parallel(threads))
            .train(origin(met, snapshot.id()), rings, overlaps);
    progress.end();
    RingScoreTraining.Learning judged = outcome.learning();
    RingLearning learning =
        new RingLearning(
            rings.size(),
            met,
            outcome.withRisks() != null,
            judged.heldOut(),
            judged.lossBefore(),
            judged.lossAfter(),
            TreesAdded.between(from, outcome.score()));
    return new Outcome(outcome.score(), learning, null);
  }

  /**
   * What came out.
   *
   * @param score the one before where it was not fitted
   * @param learning how it came about; null where it was not fitted
   * @param kept why it was not fitted, as half a sentence; null where it was
   */
  record Outcome(RingScore score, RingLearning learning, String kept) {}

  private String origin(int rings, String snapshotId) {
    return String.format(
        Locale.ROOT,
        "%,d labelled rings of snapshot %s, going on from: %s",
        rings,
        snapshotId,
        from.origin());
  }

  /** Why labels name too few rings to learn from, as half a sentence; null when they do not. */
  static String tooFew(LabelCounts counts) {
    return counts.rings() >= LEAST_RINGS
        ? null
        : String.format(
            Locale.ROOT,
            "labels name %,d rings (fraud accounts with a ring_id) and %d are needed",
            counts.rings(),
            LEAST_RINGS);
  }

  private static String unmet(int met, LabelCounts counts) {
    return String.format(
        Locale.ROOT,
        "near %,d of the %,d labelled rings a group was found of which most is labelled, and %d are"
            + " needed",
        met,
        counts.rings(),
        LEAST_RINGS);
  }
}
