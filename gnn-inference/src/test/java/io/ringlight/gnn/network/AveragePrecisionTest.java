package io.ringlight.gnn.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AveragePrecisionTest {
  @Test
  void isTheMeanPrecisionAtEachPositive() {
    float[] scores = {-0.1f, 0.9f, 0.5f, -3, 0.7f};
    float[] targets = {1, 1, 0, 0, 1};
    double expected = (1 + 1 + 3 / 4.0) / 3;
    assertThat(AveragePrecision.of(scores, targets, new float[] {1, 1, 1, 1, 1}))
        .isCloseTo(expected, within(1e-12));
  }

  @Test
  void takesEqualScoresAsOne() {
    float[] scores = {0, -0f, 0, 0};
    assertThat(AveragePrecision.of(scores, new float[] {1, 0, 0, 0}, new float[] {1, 1, 1, 1}))
        .isEqualTo(0.25);
  }

  @Test
  void countsAWeightedRowAsManyRows() {
    float[] scores = {3, 2, 1};
    assertThat(AveragePrecision.of(scores, new float[] {0, 1, 1}, new float[] {2, 1, 1}))
        .isCloseTo((1 / 3.0 + 2 / 4.0) / 2, within(1e-12));
  }

  /** It must end, whatever it says. */
  @Test
  void endsWhereAScoreIsNoNumber() {
    float[] scores = {Float.NaN, 1, Float.NaN};
    assertThat(AveragePrecision.of(scores, new float[] {1, 1, 0}, new float[] {1, 1, 1}))
        .isBetween(0.0, 1.0);
  }

  @Test
  void isNoNumberWhereNothingIsPositive() {
    assertThat(AveragePrecision.of(new float[] {1}, new float[] {0}, new float[] {1})).isNaN();
  }
}
