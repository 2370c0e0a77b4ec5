package io.ringlight.gnn.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void findsTheCurveThatTheTargetsWereDrawnBy() {
    SplittableRandom random = new SplittableRandom(31);
    float[] logits = new float[40_000];
    float[] targets = new float[logits.length];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = (float) (random.nextDouble() * 8 - 5);
      double probability = 1 / (1 + Math.exp(-0.7 * logits[i] + 1.5));
      targets[i] = random.nextDouble() < probability ? 1 : 0;
    }
    float[] weights = new float[logits.length];
    Arrays.fill(weights, 1);
    Calibration found = CalibrationFit.of(logits, targets, weights);
    assertThat(found.slope()).isCloseTo(0.7, within(0.03));
    assertThat(found.shift()).isCloseTo(-1.5, within(0.06));
  }

  @Test
  void keepsTheOrderEvenWhereTheNetworkIsWrong() {
    Calibration found =
        CalibrationFit.of(
            new float[] {-2, -1, 1, 2}, new float[] {1, 1, 0, 0}, new float[] {1, 1, 1, 1});
    assertThat(found.slope()).isPositive();
    assertThat(found.risk(2)).isGreaterThanOrEqualTo(found.risk(-2));
  }

  @Test
  void staysFiniteWhereTheNetworkIsAlwaysRight() {
    Calibration found =
        CalibrationFit.of(
            new float[] {-9, -8, 8, 9}, new float[] {0, 0, 1, 1}, new float[] {1, 1, 1, 1});
    assertThat(found.risk(9)).isBetween(0.6f, 0.99f);
  }

  @Test
  void roundsToFourDigits() {
    assertThat(new Calibration(1, 0, 0.5).risk(0.1234f)).isEqualTo(0.5308f);
  }

  @Test
  void movesToAnotherPriorByOddsAlone() {
    Calibration rare = new Calibration(1, 0, 0.5).withPrior(0.01);
    assertThat(rare.risk(0)).isEqualTo(0.01f);
    assertThat(rare.prior()).isEqualTo(0.01);
  }

  @Test
  void refusesWhatIsNoProbability() {
    assertThatThrownBy(() -> new Calibration(0, 0, 0.5))
        .hasMessage("its calibration has slope 0.0, not above 0");
    assertThatThrownBy(() -> new Calibration(1, Double.NaN, 0.5))
        .hasMessage("its calibration has shift NaN");
    assertThatThrownBy(() -> new Calibration(1, 0, 1))
        .hasMessage("its calibration has prior 1.0, not between 0 and 1");
  }
}
