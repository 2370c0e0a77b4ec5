package io.ringlight.gnn.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.ringlight.gnn.feature.FeatureSchema;
import io.ringlight.graph.Progress;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RiskScorerTest {
  private final RiskNetwork network = Rows.network(3);

  @Test
  void computesWhatTheFormulasSay() {
    ValueRows rows = Rows.random(300, 11);
    PlainForward plain = new PlainForward(network.architecture(), network.weights());
    float[] raw = new float[rows.schema().width()];
    float[] encoded = new float[network.encoding().width()];
    try (RiskScorer scorer = new RiskScorer(network)) {
      float[] logits = scorer.logits(rows.values(), rows.size());
      for (int row = 0; row < rows.size(); row++) {
        rows.row(row, raw, 0);
        network.encoding().encode(raw, 0, encoded, 0);
        assertThat((double) logits[row])
            .as("row %s", row)
            .isCloseTo(plain.logit(encoded), within(1e-4));
      }
    }
  }

  @Test
  void givesTheSameWithOneThreadAndWithThree() {
    ValueRows rows = Rows.random(3 * BatchLogits.ROWS + 17, 12);
    try (RiskScorer scorer = new RiskScorer(network)) {
      float[] one = scorer.risks(rows, 1, Progress.NONE);
      assertThat(scorer.risks(rows, 3, Progress.NONE)).containsExactly(one);
      assertThat(one).contains(network.calibration().risk(scorer.logits(rows.values(), 1)[0]));
    }
  }

  @Test
  void givesARowTheSameLogitWhereverItStands() {
    ValueRows rows = Rows.random(BatchLogits.ROWS + 5, 13);
    int width = rows.schema().width();
    int last = rows.size() - 1;
    float[] alone = Arrays.copyOfRange(rows.values(), last * width, (last + 1) * width);
    try (RiskScorer scorer = new RiskScorer(network)) {
      float[] all = scorer.logits(rows.values(), rows.size());
      assertThat(scorer.logits(alone, 1)[0]).isEqualTo(all[last]);
    }
  }

  @Test
  void scoresNobodyWhereNobodyIs() {
    try (RiskScorer scorer = new RiskScorer(network)) {
      assertThat(scorer.risks(Rows.random(0, 1), 2, Progress.NONE)).isEmpty();
    }
  }

  @Test
  void refusesRowsOfAnotherSchema() {
    FeatureSchema other = new FeatureSchema(2, Rows.SCHEMA.blocks());
    try (RiskScorer scorer = new RiskScorer(network)) {
      assertThatThrownBy(
              () -> scorer.risks(new ValueRows(other, new float[0], 0), 1, Progress.NONE))
          .hasMessage("the rows have other columns than the network reads");
    }
  }
}
