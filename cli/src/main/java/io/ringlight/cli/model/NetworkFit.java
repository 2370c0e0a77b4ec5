package io.ringlight.cli.model;

import io.ringlight.gnn.feature.FeatureRows;
import io.ringlight.gnn.network.Checkpoints;
import io.ringlight.gnn.network.Epoch;
import io.ringlight.gnn.network.NetworkTraining;
import io.ringlight.gnn.network.RiskNetwork;
import io.ringlight.gnn.network.RiskScorer;
import io.ringlight.gnn.network.TrainingListener;
import io.ringlight.gnn.network.TrainingRows;
import io.ringlight.gnn.network.TrainingSettings;
import io.ringlight.graph.Progress;
import java.util.Locale;

/** Fits networks to labelled accounts of a snapshot. */
final class NetworkFit {
  private final TrainingPlan plan;
  private final FeatureRows features;
  private final Progress progress;

  NetworkFit(TrainingPlan plan, FeatureRows features, Progress progress) {
    this.plan = plan;
    this.features = features;
    this.progress = progress;
  }

  /**
   * What came out.
   *
   * @param epochs how many passes were made
   * @param bestEpoch the one that was kept; 0 for the network it went on from
   */
  record Outcome(RiskNetwork network, int epochs, int bestEpoch) {}

  /**
   * @param name of the checkpoint, unique in the plan's directory
   * @param learn of both kinds
   * @param choose of both kinds
   */
  Outcome fit(String name, LabelledRows learn, LabelledRows choose) {
    TrainingSettings settings = plan.settings();
    Watch watch = new Watch(settings.epochs());
    Checkpoints checkpoints = Checkpoints.in(plan.checkpoints().file(name), 1);
    progress.begin("preparing to learn", -1);
    NetworkTraining training = new NetworkTraining(settings, watch, checkpoints);
    TrainingRows learning = learn.with(features, settings.seed());
    TrainingRows choosing = choose.with(features, settings.seed());
    RiskNetwork network =
        plan.goesOn()
            ? training.goOn(plan.from().risks().network(), learning, choosing)
            : training.fit(learning, choosing);
    progress.end();
    return new Outcome(network, watch.epochs, watch.best);
  }

  /** The risk of each account of the snapshot. */
  float[] risks(RiskNetwork network) {
    try (RiskScorer scorer = new RiskScorer(network)) {
      return scorer.risks(features, plan.threads(), progress);
    }
  }

  /** Shows each epoch, and remembers the best. */
  private final class Watch implements TrainingListener {
    private final int most;
    private int epochs;
    private int best;

    Watch(int most) {
      this.most = most;
    }

    @Override
    public void ended(Epoch epoch) {
      epochs = epoch.number();
      best = epoch.best() ? epoch.number() : best;
      progress.begin(words(epoch), most);
      progress.advance(epoch.number());
    }

    /** Before the first pass there is no loss. */
    private static String words(Epoch epoch) {
      return epoch.number() == 0
          ? String.format(Locale.ROOT, "learning: average precision %.3f", epoch.precision())
          : String.format(
              Locale.ROOT,
              "pass %d: loss %.4f, average precision %.3f",
              epoch.number(),
              epoch.loss(),
              epoch.precision());
    }
  }
}
