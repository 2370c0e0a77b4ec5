package io.ringlight.cli.model;

import io.ringlight.cli.run.RiskStage;
import io.ringlight.gnn.feature.AccountFeatures;
import io.ringlight.gnn.feature.FeatureRows;
import io.ringlight.gnn.feature.KnownLabels;
import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import java.nio.file.Path;
import java.util.List;

/** Learns from a marketplace's own labels: a network of accounts, and a score of rings. */
public final class Training {
  private final TrainingPlan plan;

  public Training(TrainingPlan plan) {
    this.plan = plan;
  }

  /**
   * What came out.
   *
   * @param scoreKept why the ring score is the one before, as half a sentence; null where it was
   *     fitted
   * @param heldOut measures it against other models
   */
  public record Outcome(TrainedModel model, String scoreKept, HeldOut heldOut) {}

  /**
   * Trains a network, and the ring score too when the labels name rings.
   *
   * @param file the labels', for people
   * @throws RinglightException {@link ExitCode#BAD_INPUT} when there are too few labels
   */
  public Outcome train(
      GraphSnapshot snapshot, TrainingLabels labels, Path file, Progress progress) {
    requireBothKinds(labels.counts(), file);
    LabelledRows labelled = LabelledRows.of(labels, AccountGroups.of(snapshot, labels));
    FeatureRows features = features(snapshot, progress);
    NetworkFit fit = new NetworkFit(plan, features, progress);
    NetworkLearner.Outcome network =
        new NetworkLearner(plan, snapshot, features, fit).learn(labelled, file);
    RingTraining.Outcome rings = rings(snapshot, labels, labelled, fit, progress);
    TrainedModel model =
        new TrainedModel(
            "snapshot " + snapshot.id(),
            snapshot.id(),
            labels.counts(),
            plan.seed(),
            rings.learning(),
            network.learning(),
            rings.score());
    return new Outcome(model, rings.kept(), network.heldOut());
  }

  private RingTraining.Outcome rings(
      GraphSnapshot snapshot,
      TrainingLabels labels,
      LabelledRows labelled,
      NetworkFit fit,
      Progress progress) {
    String tooFew = RingTraining.tooFew(labels.counts());
    if (tooFew != null) {
      return new RingTraining.Outcome(plan.score(), null, tooFew);
    }
    AccountRisks risks = new CrossFit(fit, plan).risks(labelled);
    return new RingTraining(plan.score(), plan.seed(), plan.threads())
        .train(snapshot, risks, labels, progress);
  }

  /** What the network reads: the columns of the one it goes on from, or all there are. */
  private FeatureRows features(GraphSnapshot snapshot, Progress progress) {
    if (plan.goesOn()) {
      return new RiskStage(plan.from(), plan.known(), plan.threads()).features(snapshot, progress);
    }
    KnownLabels known = plan.known() == null ? null : plan.known().over(snapshot);
    List<String> given = snapshot.accounts().featureNames();
    progress.begin("measuring accounts", -1);
    FeatureRows features = AccountFeatures.of(snapshot, given, known, plan.threads());
    progress.end();
    return features;
  }

  private static void requireBothKinds(LabelCounts counts, Path file) {
    if (counts.legit() == 0) {
      throw tooFew(
          file
              + " labels no legit account of this snapshot, and what fraud is can only be learnt"
              + " beside what is none; add legit accounts, or say with --complete that all others"
              + " are legit.");
    }
    if (counts.rings() + counts.fraud() == 0) {
      throw tooFew(
          file
              + " labels no fraudulent account of this snapshot, so nothing can be learnt; add what"
              + " was found out.");
    }
  }

  private static RinglightException tooFew(String sentence) {
    return new RinglightException(ExitCode.BAD_INPUT, sentence);
  }
}
