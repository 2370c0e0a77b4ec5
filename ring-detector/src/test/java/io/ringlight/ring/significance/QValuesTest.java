package io.ringlight.ring.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QValuesTest {
  @Test
  void byHand() {
    DecoyScores decoys = new DecoyScores(List.of(new double[] {0.9, 0.55}, new double[] {0.6}));
    // At 0.95 none of two decoys has more: (0 + 1) / 2 expected among 1. At 0.7: (1 + 1) / 2 among
    // 4. At 0.65 as many among 5, which is less and so holds for 0.7 too. At 0.5: (3 + 1) / 2 among
    // 6.
    double[] scores = {0.5, 0.95, 0.7, 0.65, 0.8, 0.8};
    assertThat(QValues.of(scores, decoys))
        .containsExactly(2.0 / 6, 1.0 / 5, 1.0 / 5, 1.0 / 5, 1.0 / 5, 1.0 / 5);
    assertThat(QValues.of(new double[] {0.95}, decoys)).containsExactly(0.5);
  }

  @Test
  void neverMoreThanOne() {
    DecoyScores decoys = new DecoyScores(List.of(new double[] {0.9, 0.9, 0.9}));
    assertThat(QValues.of(new double[] {0.6, 0.95}, decoys)).containsExactly(1, 1);
    assertThat(QValues.of(new double[0], decoys)).isEmpty();
  }

  @Test
  void needsADecoy() {
    assertThatThrownBy(() -> QValues.of(new double[] {0.5}, DecoyScores.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("decoys must not be empty");
  }

  @Test
  void aHigherScoreNeverHasAGreaterValue() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      DecoyScores decoys = new DecoyScores(List.of(scores(random, 20), scores(random, 20)));
      double[] scores = scores(random, 30);
      double[] values = QValues.of(scores, decoys);
      for (int i = 0; i < scores.length; i++) {
        assertThat(values[i]).as("seed %d", seed).isBetween(0.0, 1.0);
        for (int j = 0; j < scores.length; j++) {
          assertThat(scores[i] > scores[j] && values[i] > values[j]).as("seed %d", seed).isFalse();
        }
      }
    }
  }

  private static double[] scores(Random random, int most) {
    return random.doubles(random.nextInt(most)).map(x -> Math.round(20 * x) / 20.0).toArray();
  }
}
