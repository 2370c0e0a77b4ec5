package io.ringlight.gnn.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ringlight.gnn.feature.FeatureBlock;
import java.util.List;
import org.junit.jupiter.api.Test;

class OcclusionTest {
  private static final int ACCOUNT = 7;
  private static final int[] BACKGROUND = {2, 30};

  private final RiskNetwork network = Rows.network(3);
  private final ValueRows rows = Rows.random(40, 11);

  /** The slow way: one row changed by hand, one at a time. */
  private double effect(RiskScorer scorer, int from, int to) {
    float[] own = row(ACCOUNT);
    double mean = 0;
    for (int other : BACKGROUND) {
      float[] changed = own.clone();
      System.arraycopy(row(other), from, changed, from, to - from);
      mean += scorer.logits(changed, 1)[0] / (double) BACKGROUND.length;
    }
    return network.calibration().slope() * (scorer.logits(own, 1)[0] - mean);
  }

  private float[] row(int row) {
    float[] values = new float[rows.schema().width()];
    rows.row(row, values, 0);
    return values;
  }

  @Test
  void aBlocksEffectIsWhatTheNetworkSaysWithAndWithoutIt() {
    try (RiskScorer scorer = new RiskScorer(network)) {
      Occlusion occlusion = new Occlusion(network, scorer, rows, BACKGROUND);

      List<Effect> effects = occlusion.blocks(new int[] {0, ACCOUNT}).get(1);

      assertThat(effects).hasSize(rows.schema().blocks().size());
      assertThat(effects)
          .isSortedAccordingTo((left, right) -> Double.compare(right.points(), left.points()));
      int start = 0;
      for (FeatureBlock block : rows.schema().blocks()) {
        double expected = effect(scorer, start, start + block.size());
        assertThat(points(effects, block.name())).isCloseTo(expected, within(1e-6));
        start += block.size();
      }
    }
  }

  @Test
  void aColumnsEffectIsThatOfItsOwnValue() {
    try (RiskScorer scorer = new RiskScorer(network)) {
      FeatureBlock first = rows.schema().blocks().get(0);

      List<Effect> effects =
          new Occlusion(network, scorer, rows, BACKGROUND).columns(ACCOUNT, first.name());

      assertThat(effects).hasSize(first.size());
      for (int column = 0; column < first.size(); column++) {
        assertThat(points(effects, first.name() + "." + first.columns().get(column)))
            .isCloseTo(effect(scorer, column, column + 1), within(1e-6));
      }
    }
  }

  private static double points(List<Effect> effects, String name) {
    return effects.stream()
        .filter(effect -> effect.name().equals(name))
        .findFirst()
        .orElseThrow()
        .points();
  }
}
