package io.ringlight.cli.model;

import io.ringlight.gnn.drift.Distribution;
import io.ringlight.gnn.drift.Population;
import io.ringlight.gnn.feature.FeatureRows;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.RinglightException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Learns risks of accounts, and measures them on accounts that were held out. */
final class NetworkLearner {
  private final TrainingPlan plan;
  private final GraphSnapshot snapshot;
  private final FeatureRows features;
  private final NetworkFit fit;

  NetworkLearner(TrainingPlan plan, GraphSnapshot snapshot, FeatureRows features, NetworkFit fit) {
    this.plan = plan;
    this.snapshot = snapshot;
    this.features = features;
    this.fit = fit;
  }

  /**
   * What came out.
   *
   * @param heldOut measures it against other models
   */
  record Outcome(NetworkLearning learning, HeldOut heldOut) {}

  /**
   * @param file the labels', for people
   * @throws RinglightException {@link ExitCode#BAD_INPUT} when they cannot be parted in three
   */
  Outcome learn(LabelledRows labelled, Path file) {
    double half = plan.validation() / 2;
    boolean[] last = labelled.latest(half, plan.seed());
    LabelledRows heldOut = labelled.part(last, true);
    LabelledRows seen = labelled.part(last, false);
    boolean[] later = seen.latest(half / (1 - half), plan.seed());
    LabelledRows choose = seen.part(later, true);
    LabelledRows learn = seen.part(later, false);
    requireBothKinds(List.of(learn, choose, heldOut), labelled, file);
    NetworkFit.Outcome fitted = fit.fit("network", learn, choose);
    float[] risks = fit.risks(fitted.network());
    HeldOut measured = new HeldOut(heldOut, snapshot.accounts(), risks);
    NetworkLearning learning =
        new NetworkLearning(
            fitted.network(),
            population(risks, learn),
            plan.goesOn() ? plan.from().modelId() : null,
            learn.counts(),
            choose.counts(),
            heldOut.counts(),
            fitted.epochs(),
            fitted.bestEpoch(),
            measured.quality());
    return new Outcome(learning, measured);
  }

  /** Of accounts that it learnt from a network is surer than of any to come. */
  private Population population(float[] risks, LabelledRows learn) {
    float[] unseen = risks.clone();
    int count = risks.length;
    for (int account : learn.accounts()) {
      unseen[account] = Float.NaN;
      count--;
    }
    float[] known = new float[count];
    int next = 0;
    for (float risk : unseen) {
      if (!Float.isNaN(risk)) {
        known[next++] = risk;
      }
    }
    return new Population(
        Population.of(List.of(features), List.of(risks)).features(), Distribution.of(known));
  }

  private static void requireBothKinds(List<LabelledRows> parts, LabelledRows labelled, Path file) {
    if (parts.stream().allMatch(LabelledRows::hasBothKinds)) {
      return;
    }
    throw new RinglightException(
        ExitCode.BAD_INPUT,
        String.format(
            Locale.ROOT,
            "The %,d fraudulent accounts that %s labels hang together in %,d groups, and three are"
                + " needed, one to learn from, one to choose by and one to measure on, with legit"
                + " accounts for each; label more.",
            labelled.counts().fraud(),
            file,
            labelled.fraudGroups()));
  }
}
