package io.ringlight.cli;

import io.ringlight.cli.model.Training;
import io.ringlight.cli.model.TrainingLabels;
import io.ringlight.cli.model.TrainingPlan;
import io.ringlight.cli.run.CheckpointDirectory;
import io.ringlight.cli.run.KnownTable;
import io.ringlight.cli.run.RunModel;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.graph.extract.Label;
import io.ringlight.graph.store.SnapshotManifest;
import io.ringlight.graph.store.SnapshotReader;
import io.ringlight.ring.quality.Difference;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The long work of {@code train}, once everything has been read.
 *
 * @param start what is gone on from; null for nothing
 * @param known what is known of neighbours; null for nothing
 * @param parent where the output lies, and what is kept until it is whole
 * @param promotion null where the model is not to be taken into use
 */
record TrainJob(
    Path snapshot,
    SnapshotManifest manifest,
    LearningOptions learning,
    RunModel start,
    List<Label> labels,
    KnownTable known,
    Path parent,
    Promotion promotion) {
  /**
   * What was learnt.
   *
   * @param measured beside the model in use; null where that was not asked for
   */
  record Result(Training.Outcome outcome, Difference measured, CheckpointDirectory checkpoints) {}

  /**
   * Trains.
   *
   * @param notes takes a sentence for people
   */
  Result run(int threads, Consumer<String> notes, Progress progress) {
    GraphSnapshot graph = SnapshotReader.open(snapshot, threads, progress);
    requireMatch(graph);
    noteGivenColumns(graph, notes);
    TrainingLabels laid = TrainingLabels.of(labels, learning.complete(), graph.accounts());
    CheckpointDirectory checkpoints = CheckpointDirectory.in(parent, description(graph, laid));
    if (checkpoints.isBegun()) {
      notes.accept("Going on with the training that was interrupted (" + checkpoints.path() + ").");
    }
    TrainingPlan plan =
        new TrainingPlan(
            start,
            known,
            learning.seed(),
            learning.epochs(),
            learning.validation(),
            threads,
            checkpoints);
    Training.Outcome outcome = new Training(plan).train(graph, laid, learning.labels(), progress);
    Difference measured =
        promotion == null
            ? null
            : promotion.measure(outcome.heldOut(), graph, known, threads, progress);
    return new Result(outcome, measured, checkpoints);
  }

  private void requireMatch(GraphSnapshot graph) {
    new AccountMatch(
            snapshot,
            id -> graph.accounts().indexOf(id) >= 0,
            graph.accounts().size(),
            manifest.info().keyFingerprint() != null && !learning.hasKey())
        .require(learning.labels(), labels.stream().map(Label::accountId).toList());
  }

  /** A network goes on with the columns it knows. */
  private void noteGivenColumns(GraphSnapshot graph, Consumer<String> notes) {
    boolean goesOn = start != null && start.risks() != null;
    if (goesOn && !start.given().containsAll(graph.accounts().featureNames())) {
      notes.accept(
          "The snapshot has f_ columns that the model to go on from does not read; add --from none to"
              + " learn from them.");
    }
  }

  private String description(GraphSnapshot graph, TrainingLabels laid) {
    return String.join(
        " ",
        graph.id(),
        laid.counts().sha256(),
        Boolean.toString(learning.complete()),
        start == null ? "nothing" : start.modelId(),
        known == null ? "nothing" : known.sha256(),
        Long.toString(learning.seed()),
        Double.toString(learning.validation()),
        String.valueOf(learning.epochs()));
  }
}
