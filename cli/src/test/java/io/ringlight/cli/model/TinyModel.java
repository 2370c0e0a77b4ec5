package io.ringlight.cli.model;

import io.ringlight.gnn.drift.Population;
import io.ringlight.gnn.feature.AccountFeatures;
import io.ringlight.gnn.feature.FeatureBlock;
import io.ringlight.gnn.feature.FeatureRows;
import io.ringlight.gnn.feature.FeatureSchema;
import io.ringlight.gnn.network.NetworkTraining;
import io.ringlight.gnn.network.RiskNetwork;
import io.ringlight.gnn.network.TrainingRows;
import io.ringlight.gnn.network.TrainingSettings;
import io.ringlight.ring.quality.Interval;
import io.ringlight.ring.quality.RankingQuality;
import io.ringlight.ring.score.Feature;
import io.ringlight.ring.score.RingScore;
import io.ringlight.ring.score.ScoreVariant;
import io.ringlight.ring.score.Tree;
import io.ringlight.ring.score.TreeEnsemble;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Models that are trained in no time and know nothing. */
final class TinyModel {
  private static final int ROWS = 200;

  private TinyModel() {}

  /** Rows of two columns, every fifth fraudulent and high. */
  private record MadeUp(int version, String column) implements FeatureRows {
    @Override
    public FeatureSchema schema() {
      return new FeatureSchema(version, List.of(new FeatureBlock("own", List.of("age", column))));
    }

    @Override
    public int size() {
      return ROWS;
    }

    @Override
    public void row(int row, float[] target, int offset) {
      SplittableRandom random = new SplittableRandom(row);
      target[offset] = (float) random.nextDouble();
      target[offset + 1] = (float) random.nextDouble() + (row % 5 == 0 ? 1 : 0);
    }
  }

  /** A model without a network. */
  static TrainedModel ofRings(double start) {
    LabelCounts labels = new LabelCounts("ab12", false, 90, 80, 12, 60, 5, 15);
    RingLearning rings = new RingLearning(300, 11, false, 70, 0.25, 0.125, new TreesAdded(0, 1, 0));
    return new TrainedModel("snapshot S-1", "S-1", labels, 7, rings, null, score(start));
  }

  /** A model with a network. */
  static TrainedModel withNetwork(long seed) {
    return withNetwork(seed, AccountFeatures.VERSION, "orders");
  }

  static TrainedModel withNetwork(long seed, int version, String column) {
    TrainedModel rings = ofRings(1);
    return new TrainedModel(
        rings.trainedOn(),
        rings.snapshotId(),
        rings.labels(),
        rings.seed(),
        rings.rings(),
        learning(seed, new MadeUp(version, column)),
        rings.score());
  }

  private static NetworkLearning learning(long seed, MadeUp rows) {
    TrainingSettings settings =
        new TrainingSettings(seed, 1, 1, 64, 4e-3, 0.1, 0, 1, 0, 1, 2, 2, 1);
    RiskNetwork network =
        new NetworkTraining(settings, epoch -> {}).fit(part(rows, 0), part(rows, 100));
    float[] risks = new float[ROWS];
    Arrays.fill(risks, 0.25f);
    RankingQuality quality =
        new RankingQuality(0.5, new Interval(0.4, 0.6), 0.7, new Interval(0.6, 0.8), List.of());
    return new NetworkLearning(
        network,
        Population.of(List.of(rows), List.of(risks)),
        null,
        new PartCounts(60, 12),
        new PartCounts(20, 4),
        new PartCounts(20, 4),
        1,
        1,
        quality);
  }

  private static TrainingRows part(MadeUp rows, int from) {
    int[] chosen = IntStream.range(from, from + 100).toArray();
    float[] targets = new float[100];
    float[] weights = new float[100];
    for (int i = 0; i < 100; i++) {
      targets[i] = chosen[i] % 5 == 0 ? 1 : 0;
      weights[i] = 1;
    }
    return new TrainingRows(rows, chosen, targets, weights);
  }

  private static RingScore score(double start) {
    Tree tree =
        new Tree(
            new int[] {Feature.DEVICE.ordinal(), -1, -1},
            new double[] {0.5, 0, 0},
            new int[] {1, 0, 0},
            new double[] {0, -1, 2});
    TreeEnsemble ensemble = new TreeEnsemble(start, List.of(tree));
    return new RingScore(
        "a test", new ScoreVariant(ensemble, 0.001, ensemble, ensemble), null, new TreeMap<>());
  }
}
