package io.ringlight.cli.model;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.DetectionParameters;
import io.ringlight.ring.evidence.Parallel;
import io.ringlight.ring.fit.CandidateExamples;
import io.ringlight.ring.fit.Examples;
import io.ringlight.ring.fit.RingScoreTraining;
import io.ringlight.ring.score.RingScore;
import java.nio.file.Path;
import java.util.Locale;

/** Learns from a marketplace's own labels, going on from a score that was fitted before. */
public final class Training {
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
  public Training(RingScore from, long seed, int threads) {
    this.from = from;
    this.seed = seed;
    this.threads = threads;
  }

  /**
   * Looks for groups as detection does, and learns which of them are rings.
   *
   * @param file the labels', for people
   * @throws RinglightException {@link ExitCode#BAD_INPUT} when there are too few labels
   */
  public TrainedModel train(
      GraphSnapshot snapshot, TrainingLabels labels, Path file, Progress progress) {
    LabelCounts counts = labels.counts();
    requireBothKinds(counts, file);
    Examples rings = new Examples();
    Examples overlaps = new Examples();
    progress.begin("looking for groups", -1);
    CandidateExamples.add(
        snapshot,
        null,
        labels.known(),
        DetectionParameters.DEFAULT_RESOLUTIONS,
        threads,
        rings,
        overlaps);
    progress.end();
    requireMet(overlaps.foldCount(), counts, file);
    progress.begin("learning", -1);
    RingScoreTraining.Outcome outcome =
        new RingScoreTraining(from, seed, new Parallel(threads))
            .train(origin(overlaps.foldCount(), snapshot.id()), rings, overlaps);
    progress.end();
    return new TrainedModel(
        snapshot.id(),
        counts,
        seed,
        rings.size(),
        overlaps.foldCount(),
        outcome.learning().heldOut(),
        outcome.learning().lossBefore(),
        outcome.learning().lossAfter(),
        TreesAdded.between(from, outcome.score()),
        outcome.score());
  }

  private String origin(int rings, String snapshotId) {
    return String.format(
        Locale.ROOT,
        "%,d labelled rings of snapshot %s, going on from: %s",
        rings,
        snapshotId,
        from.origin());
  }

  private static void requireBothKinds(LabelCounts counts, Path file) {
    if (counts.legit() == 0) {
      throw tooFew(
          "%s labels no legit account of this snapshot, and what a ring is can only be learnt beside"
              + " what is none; add legit accounts, or say with --complete that all others are"
              + " legit.",
          file);
    }
    if (counts.rings() < LEAST_RINGS) {
      throw tooFew(
          "Training needs at least %d labelled rings (fraud accounts with a ring_id), and %s names %,d"
              + " of this snapshot; label more.",
          LEAST_RINGS, file, counts.rings());
    }
  }

  private static void requireMet(int met, LabelCounts counts, Path file) {
    if (met < LEAST_RINGS) {
      throw tooFew(
          "Near %,d of the %,d rings that %s names a group was found of which most is labelled, and"
              + " training needs at least %d; label more rings, or whole ones with the honest"
              + " accounts around them.",
          met, counts.rings(), file, LEAST_RINGS);
    }
  }

  private static RinglightException tooFew(String sentence, Object... values) {
    return new RinglightException(ExitCode.BAD_INPUT, String.format(Locale.ROOT, sentence, values));
  }
}
